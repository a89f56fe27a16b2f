import type { DocumentText } from '#core/edit/document-text'
import { span, type Span } from '#core/model/span'

/** The open document's text, which is changed elsewhere and only read here. */
export type ReadText = Pick<
  DocumentText,
  'lines' | 'start' | 'lineAt' | 'length' | 'slice' | 'replacing' | 'copy'
>

/** A part of a text, and where in the text it starts. */
export interface TextPart {
  readonly text: string
  readonly start: number
}

/** The whole blocks that a stretch touches: enough to find the words and characters around its ends. */
export function blocksAround(text: ReadText, { start, end }: Span): TextPart {
  const first = text.lineAt(start)
  const last = text.lineAt(end)
  const stop = text.start(last) + (text.lines[last]?.text.length ?? 0)
  return { text: text.slice(span(text.start(first), stop)), start: text.start(first) }
}
