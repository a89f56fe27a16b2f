import type { Format, TextInput } from '../format'
import { articleReading, refusedWhole } from '../shared/article'
import { passage, type Passage } from '../shared/assemble'
import { LeftOut } from '../shared/left-out'
import { beginsLikeAPage } from './begins-like-a-page'
import { mainContent } from './main-content'
import type { HtmlElement, HtmlPage } from './page'
import { parsePage } from './page'
import { pageFacts } from './page-facts'
import { HtmlWalk } from './walk'

/** A web page: its main article as text, blocks and marks. */
export const html: Format = {
  id: 'html',
  name: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  reads: 'article',
  limit: 20 * 1024 * 1024,
  recognises: beginsLikeAPage,
  read: (input, surroundings) => {
    const page = parsePage(input.text)
    if (!page.ok) return refusedWhole(page.problem)
    const { headline, ...facts } = pageFacts(page.value)
    const leftOut = new LeftOut()
    const content = new HtmlWalk(leftOut, facts.metadata.url).passagesOf(contentOf(page.value, input))
    const passages = withHeadline(content, headline)
    const found = { ...facts, passages, notes: leftOut.notes(), mediaType: 'text/html' }
    return articleReading(found, input, surroundings)
  },
}

function contentOf(page: HtmlPage, { origin }: TextInput): HtmlElement {
  return origin === 'pasted' ? page.body : mainContent(page)
}

/** The headline is part of the text, also when the main content was found without it. */
function withHeadline(passages: readonly Passage[], headline: string | undefined): readonly Passage[] {
  const isThere = passages.some(({ shape, runs }) => shape.kind === 'heading' && lineOf(runs) === headline)
  return headline === undefined || isThere || passages.length === 0
    ? passages
    : [passage('heading', headline, 1), ...passages]
}

function lineOf(runs: Passage['runs']): string {
  return runs.map((run) => run.text).join('')
}
