/** Where a key goes in a list from `at`; undefined when it does not move. */
export function indexAfterKey(
  { key, altKey, ctrlKey }: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean },
  at: number,
  count: number,
): number | undefined {
  if (altKey || ctrlKey) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
