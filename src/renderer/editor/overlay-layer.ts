import { sameBox, type Box } from './boxes'
import styles from './article.module.css'

/** Something drawn over or under the text. The box is relative to the host. */
export interface Shape {
  readonly look: string
  readonly box: Box
  readonly text?: string
  readonly tone?: string
  readonly ground?: string
}

/** A pooled element and what it shows. */
interface Piece {
  readonly element: HTMLElement
  shape: Shape | undefined
}

function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.look === b.look &&
    sameBox(a.box, b.box) &&
    a.text === b.text &&
    a.tone === b.tone &&
    a.ground === b.ground
  )
}

/** Writes nothing when the element shows the very same: every write would have the page styled again. */
function draw(piece: Piece, shape: Shape): void {
  if (piece.shape !== undefined && sameShape(piece.shape, shape)) return
  piece.shape = shape
  const { element } = piece
  const { look, box, text, tone, ground } = shape
  element.className = `${styles['shape'] ?? ''} ${styles[look] ?? ''}`
  const { left, top, right, bottom } = box
  // All at once: one by one they take twice as long.
  element.style.cssText = `margin:${top}px 0 0 ${left}px;width:${right - left}px;height:${bottom - top}px;--tone:${tone ?? 'var(--accent)'};--ground:${ground ?? 'var(--paper)'}`
  if (element.textContent !== (text ?? '')) element.textContent = text ?? ''
}

/** Pooled elements in one layer of the host, shown group by group; a group is replaced as a whole. */
export class OverlayLayer {
  readonly #element = document.createElement('div')
  readonly #groups = new Map<string, Piece[]>()
  readonly #spare: Piece[] = []

  constructor(host: HTMLElement, place: 'under' | 'over') {
    this.#element.className = `${styles['overlay'] ?? ''} ${styles[place] ?? ''}`
    this.#element.ariaHidden = 'true'
    host.append(this.#element)
  }

  show(group: string, shapes: readonly Shape[]): void {
    const had = this.#groups.get(group) ?? []
    for (const surplus of had.splice(shapes.length)) this.#putBack(surplus)
    while (had.length < shapes.length) had.push(this.#take())
    shapes.forEach((shape, i) => {
      const piece = had[i]
      if (piece !== undefined) draw(piece, shape)
    })
    if (had.length > 0) this.#groups.set(group, had)
    else this.#groups.delete(group)
  }

  remove(): void {
    this.#element.remove()
  }

  #take(): Piece {
    const spare = this.#spare.pop()
    if (spare !== undefined) {
      spare.element.hidden = false
      return spare
    }
    const element = document.createElement('div')
    this.#element.append(element)
    return { element, shape: undefined }
  }

  #putBack(piece: Piece): void {
    piece.element.hidden = true
    this.#spare.push(piece)
  }
}
