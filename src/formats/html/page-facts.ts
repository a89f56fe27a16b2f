import type { DocumentMetadata } from '#core/model/source-document'
import { safeLink } from '../shared/safe-link'
import { articleFacts } from './json-ld'
import { lineOf, type HtmlPage } from './page'

export interface PageFacts {
  readonly title: string | undefined
  /** The headline as it stands in the page's text. */
  readonly headline: string | undefined
  readonly language: string | undefined
  readonly metadata: DocumentMetadata
}

const dates = ['article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'pubdate']
const authors = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl']
const publishers = ['og:site_name', 'dc.publisher', 'publisher', 'application-name']

/** What a page says about its article, from schema.org data, meta elements and the page itself. */
export function pageFacts(page: HtmlPage): PageFacts {
  const meta = metaOf(page)
  const facts = articleFacts(page)
  const pageTitle = facts.headline ?? meta.get('og:title') ?? lineOf(page.querySelector('title')?.textContent)
  const headline = headlineOf(page, pageTitle)
  return {
    title: headline ?? pageTitle,
    headline,
    language: languageTag(page.documentElement.getAttribute('lang') ?? facts.language),
    metadata: known({
      published: facts.published ?? firstOf(meta, dates) ?? timeOf(page),
      publisher: facts.publisher ?? firstOf(meta, publishers),
      author: byline(facts.author ?? firstOf(meta, authors)),
      url: addressOf(page, [meta.get('og:url'), facts.url]),
    }),
  }
}

function firstOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined)
}

function timeOf(page: HtmlPage): string | undefined {
  return lineOf(page.querySelector('time[datetime]')?.getAttribute('datetime'))
}

/** Some pages give the address of the author's page instead of a name. */
function byline(author: string | undefined): string | undefined {
  return author === undefined || /^https?:/.test(author) ? undefined : author.replace(/^by\s+/i, '')
}

function addressOf(page: HtmlPage, others: readonly (string | undefined)[]): string | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return [canonical, ...others].map((one) => safeLink(one ?? '')).find((one) => one !== undefined)
}

/** Names in lower case; of repeated ones the first. */
function metaOf(page: HtmlPage): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = lineOf(element.getAttribute('content'))
    const key = name?.toLowerCase()
    if (key !== undefined && content !== undefined && !found.has(key)) found.set(key, content)
  }
  return found
}

/** More headings and longer titles are not looked at. */
const sought = { headings: 100, characters: 10_000 }

/** The only h1, or the one that the page's title repeats. */
function headlineOf(page: HtmlPage, pageTitle = ''): string | undefined {
  const headings = [...page.querySelectorAll('h1')].slice(0, sought.headings)
  const lines = headings.flatMap((heading) => lineOf(heading.textContent) ?? [])
  const title = pageTitle.slice(0, sought.characters)
  return lines.length === 1 ? lines[0] : lines.find((line) => title.includes(line))
}

function languageTag(lang: string | null | undefined): string | undefined {
  const tag = (lang ?? '').trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}

function known(values: Readonly<Record<string, string | undefined>>): DocumentMetadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
