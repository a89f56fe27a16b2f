import { span, type Span } from '../model/span'
import { replaceText } from './block-edits'
import type { DocumentText } from './document-text'
import type { ReplaceStep } from './text-change'

/** A stretch taken to another place. */
export interface MovedText {
  readonly steps: readonly ReplaceStep[]
  /** Where it lay. */
  readonly stretch: Span
  /** Where it lies then. */
  readonly moved: Span
}

/** Takes a stretch out and puts it in again at another place, which is not inside it. */
export function moveText(text: Pick<DocumentText, 'copy'>, stretch: Span, to: number): MovedText {
  const changed = text.copy()
  const words = changed.slice(stretch)
  const out = replaceText(changed, stretch, '')
  changed.apply(out)
  const at = to >= stretch.end ? to - (stretch.end - stretch.start) : to
  const back = replaceText(changed, span(at, at), words)
  return { steps: [out, back], stretch, moved: span(at, at + back.inserted.length) }
}
