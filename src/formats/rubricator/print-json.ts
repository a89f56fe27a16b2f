/** Objects with these keys are printed one key a line; all other items of lists one item a line. */
const openLists = ['documents', 'layers']
const openObjects = ['tagset']

/** JSON a person can read and a line-based diff can compare: one annotation, block or type a line. */
export function printJson(root: unknown): string {
  return `${open(root, '')}\n`
}

function open(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${print(key, member, inner)}`,
  )
  return enclosed('{', members, '}', indent)
}

function print(key: string, value: unknown, indent: string): string {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    const inner = `${indent}  `
    const items = value.map((item) => (openLists.includes(key) ? open(item, inner) : JSON.stringify(item)))
    return enclosed('[', items, ']', indent)
  }
  return openObjects.includes(key) ? open(value, indent) : JSON.stringify(value)
}

function enclosed(opening: string, items: readonly string[], closing: string, indent: string): string {
  return `${opening}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${closing}`
}
