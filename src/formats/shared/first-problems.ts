import type { FileProblem } from '#core/model/reading'

const most = 100
/** Looking for more takes a while. */
const counted = 1000

/** The first hundred, and how many more there are: a small file can have a hundred thousand. */
export function firstProblems(problems: Iterable<FileProblem>): readonly FileProblem[] {
  const first: FileProblem[] = []
  let more = 0
  for (const one of problems) {
    if (first.length < most) first.push(one)
    else more += 1
    if (more > counted) break
  }
  if (more === 0) return first
  const number = more > counted ? `more than ${counted}` : String(more)
  return [...first, { where: '', message: `And ${number} more like these.` }]
}
