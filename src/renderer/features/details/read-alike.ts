/** Of these mentions those that have the type and the words of another one. */
export function readAlike<Mention extends { readonly type: string }>(
  mentions: readonly Mention[],
  wordsOf: (mention: Mention) => string,
): ReadonlySet<Mention> {
  const keyOf = (mention: Mention): string => `${mention.type} ${wordsOf(mention)}`
  const counts = new Map<string, number>()
  for (const one of mentions) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return new Set(mentions.filter((one) => (counts.get(keyOf(one)) ?? 0) > 1))
}
