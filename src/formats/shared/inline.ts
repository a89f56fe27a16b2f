import type { BlockShape, MarkShape, Passage, Run } from './assemble'

/** Ends a line: what follows becomes a block of the same kind. */
export const lineBreak: Run = { text: '\n', marks: [] }

/** Text as a browser would show it in a line: each stretch of blanks, tabs and line ends is one blank. */
export function inlineRun(text: string, marks: readonly MarkShape[]): Run {
  return { text: text.replace(/[ \t\n\r\f]+/g, ' '), marks }
}

/** A block of each line of the runs, without blanks at its edges or doubled between runs; empty ones are dropped. */
export function passagesOf(shape: BlockShape, runs: readonly Run[]): readonly Passage[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run === lineBreak) lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
    .map(tidied)
    .filter((line) => line.length > 0)
    .map((line) => ({ shape, runs: line }))
}

/** A block of each line, kept as it is. */
export function verbatim(shape: BlockShape, text: string): readonly Passage[] {
  return text.split('\n').map((line) => ({ shape, runs: [{ text: line, marks: [] }] }))
}

function tidied(runs: readonly Run[]): readonly Run[] {
  const line: Run[] = []
  let behindBlank = true
  for (const run of runs) {
    const text: string = behindBlank ? run.text.replace(/^ /, '') : run.text
    if (text === '') continue
    line.push({ ...run, text })
    behindBlank = text.endsWith(' ')
  }
  return withoutLastBlank(line)
}

function withoutLastBlank(line: readonly Run[]): readonly Run[] {
  const last = line.at(-1)
  if (!last?.text.endsWith(' ')) return line
  const text = last.text.slice(0, -1)
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }]
}
