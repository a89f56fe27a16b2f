import { isEmptySpan, span, type Span } from '#core/model/span'
import { selectedSpan, type TextSelection } from '#core/model/text-selection'
import { graphemeEdge } from '#core/text/words'
import { blocksAround, type ReadText } from './read-text'

/** What an input event asks for: a stretch of text replaced by other text. */
export interface Replacing {
  readonly stretch: Span
  readonly inserted: string
  readonly run: 'typing' | 'deleting' | 'other'
}

/** What is needed of a `beforeinput` event; its target range is where it would change the page. */
export interface Input {
  readonly type: string
  readonly data: string
  readonly target: Span | undefined
}

/** What typing at a caret asks for is left to the page and found afterwards; input methods need it so. */
export function isLeftToThePage({ type, data }: Input, selection: TextSelection): boolean {
  if (type === 'insertCompositionText' || type === 'deleteCompositionText') return true
  return (
    type === 'insertText' &&
    isEmptySpan(selectedSpan(selection)) &&
    /^[^\n]+$/u.test(data) &&
    data.isWellFormed()
  )
}

/** What the event asks for; undefined when it is nothing the article does (formatting, the page's own undo). */
export function replacingOf(text: ReadText, input: Input, selection: TextSelection): Replacing | undefined {
  const selected = selectedSpan(selection)
  if (input.type === 'insertParagraph' || input.type === 'insertLineBreak')
    return { stretch: selected, inserted: '\n', run: 'other' }
  if (input.type === 'insertReplacementText')
    return { stretch: input.target ?? selected, inserted: input.data, run: 'other' }
  if (input.type.startsWith('insert')) return { stretch: selected, inserted: input.data, run: 'other' }
  if (!input.type.startsWith('delete')) return undefined
  if (!isEmptySpan(selected)) return { stretch: selected, inserted: '', run: 'other' }
  return { stretch: deleted(text, input, selected.start), inserted: '', run: 'deleting' }
}

/** At a block's edge a key joins blocks; inside, the page knows best how far a word or a line goes. */
function deleted(text: ReadText, { type, target }: Input, caret: number): Span {
  const direction = type.endsWith('Forward') ? 1 : -1
  const around = blocksAround(text, span(caret, caret))
  const inside = caret - around.start
  if (direction === -1 && inside === 0) return span(Math.max(0, caret - 1), caret)
  if (direction === 1 && inside === around.text.length) return span(caret, Math.min(text.length, caret + 1))
  const whole = span(around.start, around.start + around.text.length)
  const isUsable = target !== undefined && !isEmptySpan(target) && type !== 'deleteContentBackward'
  if (isUsable) return span(Math.max(target.start, whole.start), Math.min(target.end, whole.end))
  const edge = around.start + graphemeEdge(around.text, inside, direction)
  return span(Math.min(edge, caret), Math.max(edge, caret))
}
