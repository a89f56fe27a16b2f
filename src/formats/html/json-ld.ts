import type { HtmlPage } from './page'
import { lineOf } from './page'

/** What schema.org data in a page says about the article. */
export interface ArticleFacts {
  readonly headline: string | undefined
  readonly published: string | undefined
  readonly author: string | undefined
  readonly publisher: string | undefined
  readonly url: string | undefined
  readonly language: string | undefined
}

/** Of the first article described; https://schema.org/Article. */
export function articleFacts(page: HtmlPage): ArticleFacts {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const article = scripts.flatMap((script) => things(parsed(script.textContent))).find(isArticle)
  return {
    headline: nameOf(article?.['headline']),
    published: nameOf(article?.['datePublished']),
    author: nameOf(article?.['author']),
    publisher: nameOf(article?.['publisher']),
    url: nameOf(article?.['url']),
    language: nameOf(article?.['inLanguage']),
  }
}

type Thing = Readonly<Record<string, unknown>>

function parsed(json: string | null): unknown {
  try {
    const value: unknown = JSON.parse(json ?? '')
    return value
  } catch (error) {
    // A page's broken data is none of the reader's business: the page is read without it.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function things(value: unknown): readonly Thing[] {
  const found = (Array.isArray(value) ? value : [value]).filter(isThing)
  return found.flatMap((thing) => {
    const graph: unknown = thing['@graph']
    return Array.isArray(graph) ? [thing, ...graph.filter(isThing)] : [thing]
  })
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(thing: Thing): boolean {
  const types: unknown = thing['@type']
  return (Array.isArray(types) ? types : [types]).some(
    (type) => typeof type === 'string' && /(Article|Posting|Report)$/.test(type),
  )
}

/** Text, or the names of a person, a body or several of them in one list. */
function nameOf(value: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return lineOf(all.flatMap((one) => singleName(one) ?? []).join(', '))
}

function singleName(value: unknown): string | undefined {
  const name = isThing(value) ? value['name'] : value
  return typeof name === 'string' ? lineOf(name) : undefined
}
