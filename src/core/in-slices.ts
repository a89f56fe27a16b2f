/** Resolves at once, or after other work had its turn, when this one had the thread for long enough. */
export type Breathe = () => Promise<void>

/** Does long work step by step, so that nothing else has to wait for the end of it; gives what it comes to. */
export async function inSlices<Result>(steps: Iterator<unknown, Result>, breathe: Breathe): Promise<Result> {
  let step = steps.next()
  while (step.done !== true) {
    await breathe()
    step = steps.next()
  }
  return step.value
}

/** The same at one go. */
export function atOnce<Result>(steps: Iterator<unknown, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** All that comes, one by one, with a breath between. */
export async function gather<Item>(items: Iterable<Item>, breathe: Breathe): Promise<readonly Item[]> {
  const gathered: Item[] = []
  for (const item of items) {
    gathered.push(item)
    await breathe()
  }
  return gathered
}

/** For where nobody waits. */
export const neverBreathe: Breathe = () => Promise.resolve()
