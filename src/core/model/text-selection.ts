import { span, type Span } from './span'

/** What is selected in the article: the fixed end and the moving end (the caret), UTF-16 code units. */
export interface TextSelection {
  readonly anchor: number
  readonly focus: number
}

export function selectedSpan({ anchor, focus }: TextSelection): Span {
  return span(Math.min(anchor, focus), Math.max(anchor, focus))
}

export function isCaret({ anchor, focus }: TextSelection): boolean {
  return anchor === focus
}
