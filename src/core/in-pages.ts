/** Divides items into pages that each hold at least `size` in all, but for the last. */
export function inPages<Item>(
  items: readonly Item[],
  size: number,
  sizeOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const pages: Item[][] = []
  let filled = size
  for (const item of items) {
    if (filled >= size) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(item)
    filled += sizeOf(item)
  }
  return pages
}
