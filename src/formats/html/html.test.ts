import { describe, expect, test } from 'vitest'
import { articleOf, markedText, messagesOf, outline, readText, surroundings } from '../article.contract'
import { readPasted } from '../read-file'

const sentence =
  'Inspectors of the harbour office, who had waited for months, opened the crates on Friday morning. '
const page = `<!doctype html>
<html lang="en-GB"><head><title>Crates in the harbour | Courier</title>
<meta property="og:site_name" content="Costaverde Courier">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-01-30","author":[{"name":"Ines Duarte"}]}]}</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Crates in the harbour</h1>
<p>${sentence.repeat(3)}</p>
<p>She said   <b>forty
 crates</b><i> and</i> <u>one</u>&nbsp;<a href="https://example.org/list">list</a>.<br>Nobody was hurt.</p>
<script>steal()</script>
<p>${sentence.repeat(3)}</p>
<blockquote><p>I deny it.</p></blockquote>
<ul><li>one<ol><li>deeper</li></ol></li><li><p>two</p></li></ul>
<img src="crate.jpg" alt="A crate">
<p>${sentence.repeat(3)}</p>
</article><footer>All rights reserved</footer></body></html>`

describe('a web page', () => {
  const article = articleOf(readText('crates.html', page))

  test('gives its main article without scripts, pictures and what stands around it', () => {
    expect(outline(article).map((line) => line.slice(0, 40))).toEqual([
      'heading1 Crates in the harbour',
      'paragraph Inspectors of the harbour offi',
      'paragraph She said forty crates and one\u00a0',
      'paragraph Nobody was hurt.',
      'paragraph Inspectors of the harbour offi',
      'quote I deny it.',
      'list-item1 one',
      'list-item2 deeper',
      'list-item1 two',
      'paragraph Inspectors of the harbour offi',
    ])
  })

  test('keeps bold, italic, underline and links', () => {
    expect(markedText(article)).toEqual([
      'bold forty crates',
      'italic  and',
      'underline one',
      'link list https://example.org/list',
    ])
  })

  test('tells title, date, author, publisher and language', () => {
    expect(article).toMatchObject({
      title: 'Crates in the harbour',
      language: 'en-GB',
      metadata: { published: '2026-01-30', author: 'Ines Duarte', publisher: 'Costaverde Courier' },
    })
  })

  test('is recognised by its content, whatever its name', () => {
    expect(readText('crates.txt', page)).toMatchObject({ article: { source: { mediaType: 'text/html' } } })
  })
})

test('of pasted HTML everything that was picked out is kept', () => {
  const text =
    '<!--StartFragment--><p>Two <b>crates</b></p><div>a<div>b</div><a href="javascript:x()">c</a></div>'
  const reading = readPasted({ text, format: 'html' }, surroundings)
  expect(outline(articleOf(reading))).toEqual([
    'paragraph Two crates',
    'paragraph a',
    'paragraph b',
    'paragraph c',
  ])
  expect(messagesOf(reading)).toMatch(/links/)
})

test('a table keeps rows and columns, preformatted text its lines', () => {
  const text = '<table><tr><th>a<td>b<tr><td>c<td>d</table><pre>\nx  y\n\nz\n</pre>'
  expect(outline(articleOf(readPasted({ text, format: 'html' }, surroundings)))).toEqual([
    'table-cell[0,0] a',
    'table-cell[0,1] b',
    'table-cell[1,0] c',
    'table-cell[1,1] d',
    'code x  y',
    'code ',
    'code z',
  ])
})

test.each([
  ['before parsing', '<div>'.repeat(100_000)],
  ['after parsing', `${'<b>'.repeat(600)}x`],
])('elements nested too deeply are refused %s', (_, text) => {
  expect(messagesOf(readText('a.html', text))).toMatch(/nests/)
})

test('a page without text is refused', () => {
  expect(readText('a.html', '<html><body><script>x</script></body></html>')).toMatchObject({
    kind: 'refused',
  })
})
