import { describe, expect, test } from 'vitest'
import { articleOf, markedText, outline, readText } from '../article.contract'

const page = `---
title: "Crates in the harbour"
date: 2026-01-30
author: Ines Duarte
source: Costaverde Courier
---

# Crates in *the* harbour

Inspectors found **forty
crates** and \`one\` [list](https://example.org/list), ~~two~~.  
Nobody was hurt. [Run](javascript:alert(1)) <b>now</b>

> She denied it.

- one
  1. deeper
- two

| crate | held |
|---|---|
| 1 | salt |

\`\`\`
A  1

B
\`\`\`
`

describe('a Markdown article', () => {
  const reading = readText('crates.md', page)
  const article = articleOf(reading)

  test('keeps its blocks, one line each', () => {
    expect(outline(article)).toEqual([
      'heading1 Crates in the harbour',
      'paragraph Inspectors found forty crates and one list, two.',
      'paragraph Nobody was hurt. Run now',
      'quote She denied it.',
      'list-item1 one',
      'list-item2 deeper',
      'list-item1 two',
      'table-cell[0,0] crate',
      'table-cell[0,1] held',
      'table-cell[1,0] 1',
      'table-cell[1,1] salt',
      'code A  1',
      'code ',
      'code B',
    ])
    expect(article.blocks[5]?.ordered).toBe(true)
  })

  test('keeps its marks, and of links only those that cannot hurt', () => {
    expect(markedText(article)).toEqual([
      'italic the',
      'bold forty crates',
      'code one',
      'link list https://example.org/list',
      'strikethrough two',
    ])
  })

  test('takes title, date, author and publisher from the front matter', () => {
    expect(article).toMatchObject({
      title: 'Crates in the harbour',
      metadata: { published: '2026-01-30', author: 'Ines Duarte', publisher: 'Costaverde Courier' },
    })
  })

  test('tells what was left out', () => {
    expect(reading).toMatchObject({
      notes: [
        { message: 'Left out links that are not http, https or mailto (their text is kept): 1.' },
        { message: 'Left out HTML tags: 2.' },
      ],
    })
  })
})

test('without front matter the first heading is the title', () => {
  expect(articleOf(readText('a.md', 'Intro.\n\n## The *second* day')).title).toBe('The second day')
})

test('quotes nested beyond reason are refused with the line', () => {
  expect(readText('a.md', `Text.\n\n${'> '.repeat(500)}x`)).toMatchObject({
    kind: 'refused',
    problems: [{ where: 'line 3' }],
  })
})
