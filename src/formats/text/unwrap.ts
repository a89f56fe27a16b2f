interface Unwrapped {
  readonly paragraphs: readonly string[]
  /** Whether lines were joined. */
  readonly wrapped: boolean
}

/** Shorter lines are verse, lists or addresses; longer ones are not wrapped by hand. */
const shortestWrapped = 50
const longestWrapped = 90

/**
 * Joins the lines of paragraphs, when the lines look wrapped by hand: blank lines stand between paragraphs, and
 * nearly every line that another follows in its paragraph is 50 to 90 code units long. Otherwise every line that
 * is not blank is a paragraph of its own.
 */
export function unwrap(lines: readonly string[]): Unwrapped {
  const groups = groupByBlankLines(lines)
  const followed = groups.flatMap((group) => group.slice(0, -1))
  const full = followed.filter((line) => line.length >= shortestWrapped && line.length <= longestWrapped)
  const wrapped = groups.length > 1 && followed.length > 0 && full.length >= followed.length * 0.9
  if (!wrapped) return { paragraphs: groups.flat(), wrapped }
  return { paragraphs: groups.map((group) => group.map(trimmedAfterFirst).join(' ')), wrapped }
}

function trimmedAfterFirst(line: string, at: number): string {
  return at === 0 ? line : line.trimStart()
}

function groupByBlankLines(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0)
}
