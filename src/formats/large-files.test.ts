import { describe, expect, it } from 'vitest'
import type { Reading } from '#core/model/reading'
import { readText as read } from './article.contract'
import { millisecondsOf } from './time.arbitrary'

/** Each took from 5 s to for ever when a step of reading it was not linear. */
const slow: readonly (readonly [what: string, name: string, text: string])[] = [
  ['comments before words', 'a.txt', `${'<!--x-->'.repeat(60)}Words`],
  ['blanks inside a line', 'a.txt', `a${' '.repeat(320_000)}b\nWords`],
  ['blanks in front matter', 'a.md', `---\ntitle: a${' '.repeat(160_000)}b\n---\nWords`],
  ['quotes in quotes', 'a.md', `${'> '.repeat(49)}Words`],
  ['bold words', 'a.html', `<p>${'<b>x</b> '.repeat(30_000)}</p>`],
  ['words in nested bold', 'a.html', `<p>${'<b>'.repeat(300)}${'<i>x</i> '.repeat(4000)}</p>`],
  ['headings with a long title', 'a.html', `<title>${'x'.repeat(5e6)}</title>${headings(4000)}<p>Words</p>`],
]

function headings(count: number): string {
  return Array.from({ length: count }, (_, i) => `<h1>${'x'.repeat(50)}y${i}</h1>`).join('')
}

describe('reads quickly', () => {
  it.each(slow)('%s', { timeout: 60_000 }, (_, name, text) => {
    let reading: Reading | undefined
    expect(millisecondsOf(() => (reading = read(name, text)))).toBeLessThan(6000)
    expect(reading).toMatchObject({ kind: 'article' })
  })

  it('a paragraph of many lines in Markdown', { timeout: 60_000 }, () => {
    const text = 'word word\n'.repeat(40_000)
    expect(millisecondsOf(() => read('a.md', text))).toBeLessThan(8000)
  })

  it('and refuses lists that are nested deeper than anyone writes', () => {
    const list = Array.from({ length: 800 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
    let reading: Reading | undefined
    expect(millisecondsOf(() => (reading = read('a.md', list)))).toBeLessThan(3000)
    const message =
      'A list is indented by more than 200 columns. Remove some of the signs and import it again.'
    expect(reading).toEqual({ kind: 'refused', problems: [{ where: 'line 102', message }] })
  })
})

describe('reads many or deeply nested things', () => {
  it.each([
    ['lines of code', 'a.html', `<pre>${'a\n'.repeat(200_000)}</pre>`],
    ['line breaks', 'a.html', `<p>${'a<br>'.repeat(145_000)}</p>`],
    ['lists of authors', 'a.html', withAuthor(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['emphasis', 'a.md', `${'**a '.repeat(2000)}${' a**'.repeat(2000)}`],
  ])('%s', { timeout: 60_000 }, (_, name, text) =>
    expect(read(name, text)).toMatchObject({ kind: 'article' }),
  )

  it('and takes the authors of one list', () => {
    const page = withAuthor('["Ana", {"name": "Bo"}, ["Cy"]]')
    expect(read('a.html', page)).toMatchObject({ article: { metadata: { author: 'Ana, Bo' } } })
  })
})

function withAuthor(author: string): string {
  const json = `{"@type": "NewsArticle", "author": ${author}}`
  return `<script type="application/ld+json">${json}</script><p>Words.</p>`
}
