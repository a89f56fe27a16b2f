import type { DocumentText, Line } from '#core/edit/document-text'
import { counted } from '#core/text/counted'
import { invisibleIn, nameOfInvisible, type InvisibleCharacter } from '#core/text/invisible'
import type { DocumentSession } from '#workbench/document-session'

/** After so many it is no use to look for more. */
export const mostPlaces = 1000
/** UTF-16 code units looked at at a time: some milliseconds. */
const slice = 100_000

export type TextWatched = Pick<DocumentSession, 'subscribe'> & {
  readonly text: Pick<DocumentText, 'lines' | 'start'>
}

/** The characters of a text that cannot be seen, in its order; a long text is looked through bit by bit. */
export class InvisiblePlaces {
  readonly #document: TextWatched
  readonly #known = new WeakMap<Line, readonly InvisibleCharacter[]>()
  #found: readonly InvisibleCharacter[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(document: TextWatched) {
    this.#document = document
    this.#look(() => undefined)
  }

  readonly get = (): readonly InvisibleCharacter[] => this.#found

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#look(listener)
    const stop = this.#document.subscribe((changes) => {
      if (changes.some(({ kind }) => kind === 'text')) this.#look(listener)
    })
    return () => {
      clearTimeout(this.#timer)
      stop()
    }
  }

  #look(tell: () => void): void {
    clearTimeout(this.#timer)
    const looking = this.#lookThrough()
    const step = (): void => {
      const { done, value } = looking.next()
      if (done !== true) this.#timer = setTimeout(step)
      else if (!isSame(value, this.#found)) {
        this.#found = value
        tell()
      }
    }
    step()
  }

  *#lookThrough(): Generator<undefined, readonly InvisibleCharacter[]> {
    const { text } = this.#document
    const found: InvisibleCharacter[] = []
    let left = slice
    for (const [number, line] of text.lines.entries()) {
      const start = text.start(number)
      for (const { at, character } of this.#inLine(line)) found.push({ at: start + at, character })
      if (found.length >= mostPlaces) return found.slice(0, mostPlaces)
      left -= line.text.length
      if (left > 0) continue
      left = slice
      yield undefined
    }
    return found
  }

  #inLine(line: Line): readonly InvisibleCharacter[] {
    const known = this.#known.get(line) ?? invisibleIn(line.text)
    this.#known.set(line, known)
    return known
  }
}

function isSame(a: readonly InvisibleCharacter[], b: readonly InvisibleCharacter[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ at, character }, i) => b[i]?.at === at && b[i].character === character)
  )
}

/** "2 characters here cannot be seen: right-to-left override, zero-width space." */
export function invisibleText(found: readonly InvisibleCharacter[]): string {
  const count =
    found.length < mostPlaces ? counted(found.length, 'character') : `At least ${mostPlaces} characters`
  const names = [...new Set(found.map(({ character }) => nameOfInvisible(character)))]
  const more = names.length > shownNames ? ` and ${counted(names.length - shownNames, 'other kind')}` : ''
  return `${count} here cannot be seen: ${names.slice(0, shownNames).join(', ')}${more}.`
}

const shownNames = 4
