import type { FileProblem } from '#core/model/reading'

/** More quote or list signs than this before a line's text are no one's writing, and slow to read. */
const deepest = 50
/** Columns before an item of a list; the time for lists in lists grows with the cube of it. A tab counts as four. */
const farthest = 200
/** Signs of emphasis in one paragraph; the time they take grows with the square of their number. */
const mostEmphasis = 8000

const sign = /[ \t]*(?:[>*+-]|\d+[.)])/y
const item = /^([ \t>]*)(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/

/** The first line that would take the Markdown parser too long. Linear time. */
export function tooMuchMarkdown(lines: readonly string[]): FileProblem | undefined {
  let emphasis = 0
  for (const [i, line] of lines.entries()) {
    emphasis = line.trim() === '' ? 0 : emphasis + (line.match(/[*_~]+/g) ?? []).length
    const found = nestingProblem(line) ?? emphasisProblem(emphasis)
    if (found !== undefined)
      return { where: `line ${i + 1}`, message: `${found}. Remove some of the signs and import it again.` }
  }
  return undefined
}

function nestingProblem(line: string): string | undefined {
  if (signsBefore(line) >= deepest) return `Quotes or lists are nested more than ${deepest} deep`
  return columnOfItem(line) > farthest ? `A list is indented by more than ${farthest} columns` : undefined
}

function emphasisProblem(count: number): string | undefined {
  if (count <= mostEmphasis) return undefined
  return `There are more than ${mostEmphasis} signs of emphasis in one paragraph`
}

/** Counts no further than to `deepest`. */
function signsBefore(line: string): number {
  sign.lastIndex = 0
  let count = 0
  while (count < deepest && sign.test(line)) count += 1
  return count
}

function columnOfItem(line: string): number {
  const [, before = ''] = item.exec(line) ?? []
  return before.replaceAll('\t', '    ').length
}
