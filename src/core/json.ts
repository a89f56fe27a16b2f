/** Items of a long list that are written at one step. */
const STEP = 200

/**
 * The same text as `JSON.stringify` gives, written step by step where a value has long lists. It is added up, never
 * joined: so the engine copies it once, when it is first looked into, and not at every level.
 */
export function* jsonOf(value: unknown): Generator<void, string> {
  if (Array.isArray(value)) return yield* listJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  for (const [key, one] of Object.entries(value))
    if (one !== undefined) {
      text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:`
      text += yield* jsonOf(one)
    }
  return text === '' ? '{}' : text + '}'
}

/** Items of long lists are small and written many at once; those of short ones may hold long lists themselves. */
function* listJson(items: readonly unknown[]): Generator<void, string> {
  let text = ''
  const separator = (): string => (text === '' ? '[' : ',')
  if (items.length <= STEP)
    for (const item of items) {
      text += separator()
      text += yield* jsonOf(item ?? null)
    }
  else
    for (let from = 0; from < items.length; from += STEP) {
      text += separator() + JSON.stringify(items.slice(from, from + STEP)).slice(1, -1)
      yield
    }
  return text === '' ? '[]' : text + ']'
}
