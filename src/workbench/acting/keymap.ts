import type { AnnotationKind } from '#core/model/annotation'
import type { Tagset } from '#core/model/tagset'
import type { Action, SimpleAction } from './action'

/** A key as pressed: `key` is what it types, `control` is Ctrl or, on macOS, Cmd. */
export interface KeyPress {
  readonly key: string
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Where the key was pressed: in the article, or elsewhere in the window but not in a text field. */
export interface KeyContext {
  readonly tagset: Tagset
  readonly claimPrefix: boolean
  readonly inArticle: boolean
}

const PLAIN: Readonly<Record<string, SimpleAction>> = {
  ' ': 'grow',
  Tab: 'next-annotation',
  Enter: 'details',
  Escape: 'back',
  Delete: 'remove',
  Backspace: 'remove',
  '.': 'repeat-tag',
  ',': 'add-fragment',
  ';': 'all-occurrences',
  '=': 'same-as',
}

const CONTROL: Readonly<Record<string, Action['do']>> = {
  f: 'find',
  e: 'edit',
  o: 'import',
  s: 'saved',
  z: 'undo',
  y: 'redo',
  b: 'toggle-left',
  j: 'toggle-right',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'zoom-reset',
}

const CONTROL_SHIFT: Readonly<Record<string, Action['do']>> = {
  z: 'redo',
  e: 'export',
  r: 'review',
  h: 'changes',
  b: 'restore',
  '+': 'zoom-in',
}

/** The action of a key, or undefined when the key means nothing here and goes its usual way. */
export function interpret(press: KeyPress, context: KeyContext): Action | undefined {
  if (press.key === 'F6') return { do: press.shift ? 'previous-panel' : 'next-panel' }
  const stretch = context.inArticle ? stretchKey(press) : undefined
  if (stretch !== undefined) return stretch
  if (press.control) return controlKey(press)
  if (press.alt) return altKey(press)
  if (press.key === '?') return { do: 'keys' }
  return context.inArticle ? articleKey(press, context) : undefined
}

function simple(action: Action['do'] | undefined): Action | undefined {
  const needsMore = action === 'tag' || action === 'stretch' || action === 'unknown-letter'
  return action === undefined || needsMore ? undefined : { do: action }
}

function controlKey({ key, shift }: KeyPress): Action | undefined {
  return simple((shift ? CONTROL_SHIFT : CONTROL)[key.toLowerCase()])
}

function altKey({ key }: KeyPress): Action | undefined {
  switch (key) {
    case 'ArrowUp':
      return { do: 'previous-article' }
    case 'ArrowDown':
      return { do: 'next-article' }
    case 'ArrowLeft':
      return { do: 'previous-overlap' }
    case 'ArrowRight':
      return { do: 'next-overlap' }
    default:
      return undefined
  }
}

/** `<` and `>`: the end by a word; with Ctrl the start; with Alt by character. */
function stretchKey({ key, control, alt }: KeyPress): Action | undefined {
  if (key !== '<' && key !== '>') return undefined
  return {
    do: 'stretch',
    stretch: {
      end: control ? 'start' : 'end',
      unit: alt ? 'character' : 'word',
      direction: key === '<' ? -1 : 1,
    },
  }
}

function articleKey(press: KeyPress, context: KeyContext): Action | undefined {
  if (press.shift && press.key === ' ') return { do: 'shrink' }
  if (press.shift && press.key === 'Tab') return { do: 'previous-annotation' }
  return letterKey(press, context) ?? simple(PLAIN[press.key])
}

function letterKey({ key, shift }: KeyPress, { tagset, claimPrefix }: KeyContext): Action | undefined {
  if (!/^\p{L}$/u.test(key)) return undefined
  const letter = key.toUpperCase()
  if (!shift && !claimPrefix && letter === 'C') return { do: 'claim-prefix' }
  const kind = claimPrefix ? 'claim' : shift ? 'event' : 'entity'
  const type = tagset.types.find((one) => one.kind === kind && one.key?.toUpperCase() === letter)
  return type === undefined ? { do: 'unknown-letter', letter, kind } : { do: 'tag', type: type.id }
}

/** How a type's key is written for people: "P", "⇧A", "C A". */
export function keyLabel(kind: AnnotationKind, key: string): string {
  const letter = key.toUpperCase()
  return kind === 'entity' ? letter : kind === 'event' ? `⇧${letter}` : `C ${letter}`
}
