/** Frequent words that the other languages here do not have. */
const frequent: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'was', 'that', 'with', 'for', 'his', 'said', 'by', 'from'],
  es: ['el', 'los', 'las', 'y', 'del', 'que', 'por', 'una', 'con', 'para', 'fue', 'como'],
  de: ['der', 'die', 'und', 'das', 'den', 'nicht', 'von', 'mit', 'ist', 'ein', 'eine', 'auf'],
  fr: ['le', 'les', 'et', 'des', 'est', 'dans', 'une', 'pour', 'du', 'qui', 'sur', 'pas'],
  pt: ['o', 'os', 'e', 'do', 'da', 'não', 'em', 'um', 'uma', 'com', 'ao', 'foi'],
  it: ['il', 'di', 'che', 'gli', 'della', 'per', 'non', 'sono', 'è', 'nel', 'dei', 'con'],
}

/** A BCP 47 tag by a vote of frequent words; `und` when no language clearly wins. */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const votes = Object.entries(frequent)
    .map(([language, list]) => {
      const known = new Set(list)
      return { language, count: words.filter((word) => known.has(word)).length }
    })
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = votes
  if (first === undefined || first.count < words.length * 0.06 || first.count < 3) return 'und'
  return second !== undefined && first.count < second.count * 1.4 ? 'und' : first.language
}
