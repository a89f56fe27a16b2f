/** Items of a long list that are written at one step. */
const STEP = 200

/** The same text as `JSON.stringify` gives, written step by step where a value has long lists. */
export function* jsonOf(value: unknown): Generator<void, string> {
  if (Array.isArray(value)) return yield* listJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries: string[] = []
  for (const [key, one] of Object.entries(value))
    if (one !== undefined) entries.push(`${JSON.stringify(key)}:${yield* jsonOf(one)}`)
  return `{${entries.join(',')}}`
}

/** Items of long lists are small and written many at once; those of short ones may hold long lists themselves. */
function* listJson(items: readonly unknown[]): Generator<void, string> {
  const texts: string[] = []
  if (items.length <= STEP) for (const item of items) texts.push(yield* jsonOf(item ?? null))
  else
    for (let from = 0; from < items.length; from += STEP) {
      texts.push(JSON.stringify(items.slice(from, from + STEP)).slice(1, -1))
      yield
    }
  return `[${texts.join(',')}]`
}
