export interface CleanText {
  readonly text: string
  /** Something was changed or left out that a person could miss; line ends are not counted. */
  readonly wasIllFormed: boolean
}

/** Line ends of all kinds; a line and a paragraph separator are such as well. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/gu
/** Control characters; of these a text needs only tab and line feed. */
const controls = /(?![\t\n])\p{Cc}/gu

/** Text from outside as an article may have it: one LF between lines, no control characters, well-formed UTF-16. */
export function cleanText(text: string): CleanText {
  const lines = text.replace(lineEnds, '\n')
  const clean = lines.replace(controls, '').toWellFormed()
  return { text: clean, wasIllFormed: clean !== lines }
}
