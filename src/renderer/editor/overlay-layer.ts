import type { Box } from './boxes'
import styles from './article.module.css'

/** Something drawn over or under the text. The box is relative to the host. */
export interface Shape {
  readonly look: string
  readonly box: Box
  readonly text?: string
  readonly tone?: string
  readonly ground?: string
}

function draw(element: HTMLElement, { look, box, text, tone, ground }: Shape): void {
  element.className = `${styles['shape'] ?? ''} ${styles[look] ?? ''}`
  const { style } = element
  style.left = `${box.left}px`
  style.top = `${box.top}px`
  style.width = `${box.right - box.left}px`
  style.height = `${box.bottom - box.top}px`
  style.setProperty('--tone', tone ?? 'var(--accent)')
  style.setProperty('--ground', ground ?? 'var(--paper)')
  if (element.textContent !== (text ?? '')) element.textContent = text ?? ''
}

/** Pooled elements in one layer of the host, shown group by group; a group is replaced as a whole. */
export class OverlayLayer {
  readonly #element = document.createElement('div')
  readonly #groups = new Map<string, HTMLElement[]>()
  readonly #spare: HTMLElement[] = []

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
      const element = had[i]
      if (element !== undefined) draw(element, shape)
    })
    if (had.length > 0) this.#groups.set(group, had)
    else this.#groups.delete(group)
  }

  remove(): void {
    this.#element.remove()
  }

  #take(): HTMLElement {
    const spare = this.#spare.pop()
    if (spare !== undefined) {
      spare.hidden = false
      return spare
    }
    const made = document.createElement('div')
    this.#element.append(made)
    return made
  }

  #putBack(element: HTMLElement): void {
    element.hidden = true
    this.#spare.push(element)
  }
}
