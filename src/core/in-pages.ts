/** Divides items into pages that each hold at least `size` in all, but for the last. */
export function* inPages<Item>(
  items: Iterable<Item>,
  size: number,
  sizeOf: (item: Item) => number,
): Generator<readonly Item[], void> {
  let page: Item[] = []
  let filled = 0
  for (const item of items) {
    page.push(item)
    filled += sizeOf(item)
    if (filled < size) continue
    yield page
    page = []
    filled = 0
  }
  if (page.length > 0) yield page
}
