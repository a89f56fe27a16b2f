import { passage, type Passage } from '../shared/assemble'
import { unwrap } from './unwrap'

interface Structure {
  readonly title: string | undefined
  readonly passages: readonly Passage[]
  readonly notes: readonly string[]
}

const longestHeadline = 120
const longestSubheading = 80
const shortestParagraph = 120

/**
 * Every line that is not blank is a block. The first is the headline when it is short and does not end like a
 * sentence; a later one is a subheading when it is short, does not end like a sentence and stands between two
 * long lines. Everything else is a paragraph.
 */
export function structure(text: string): Structure {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const { paragraphs, wrapped } = unwrap(lines)
  const notes = wrapped ? ['Lines were joined to paragraphs, because the text was wrapped by hand.'] : []
  const headed = isHeadline(paragraphs)
  const passages = paragraphs.map((line, i) => {
    if (i === 0 && headed) return passage('heading', line, 1)
    return isSubheading(paragraphs, i) ? passage('heading', line, 2) : passage('paragraph', line)
  })
  return { title: headed ? paragraphs[0] : undefined, passages, notes }
}

function isHeadline([first, ...rest]: readonly string[]): boolean {
  if (first === undefined || rest.length === 0) return false
  return first.length <= longestHeadline && !endsLikeASentence(first, /[.…:;,]$/u)
}

function isSubheading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.length > longestSubheading || endsLikeASentence(line, /[.…:;,!?]$/u)) return false
  return [lines[at - 1], lines[at + 1]].every((other) => (other ?? '').length >= shortestParagraph)
}

/** Quote marks and brackets after the last sign do not count. */
function endsLikeASentence(line: string, ends: RegExp): boolean {
  return ends.test(line.replace(/[\p{Pf}\p{Pe}"'\s]+$/u, ''))
}
