import type { DocumentSummary } from '#core/model/document-summary'

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function textsOf({ title, metadata, source }: DocumentSummary): readonly string[] {
  return [title, metadata.publisher ?? '', metadata.author ?? '', source?.fileName ?? '']
}

/** The articles with every word of the query in title, source, author or file name; case and accents do not count. */
export function matchingArticles(
  articles: readonly DocumentSummary[],
  query: string,
): readonly DocumentSummary[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return articles
  return articles.filter((article) => {
    const text = fold(textsOf(article).join(' '))
    return words.every((word) => text.includes(word))
  })
}
