const declaration = /\s*(?:<\?xml[^>]*>)?\s*/y
const blanks = /\s*/y
const opening = /<(?:!doctype html|html|head|body)[\s>]/iy

/** Whether a text starts like a web page, behind comments. Linear time: a comment is never looked at twice. */
export function beginsLikeAPage(text: string): boolean {
  let at = endOf(declaration, text, 0)
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    if (end === -1) return false
    at = endOf(blanks, text, end + 3)
  }
  opening.lastIndex = at
  return opening.test(text)
}

/** Where the pattern, which may match nothing, ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
