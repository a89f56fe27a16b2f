import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import { keyTable } from './key-table'
import { interpret, keyLabel, type KeyPress } from './keymap'

const named: Readonly<Record<string, string>> = {
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}

function pressOf(words: string): KeyPress {
  const parts = words.split(/(?<=\w)\+/u)
  const last = parts.at(-1) ?? ''
  return {
    key: named[last] ?? (/^[A-Z]$/u.test(last) && !parts.includes('Shift') ? last.toLowerCase() : last),
    control: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

const rows = keyTable.flatMap((group) => group.rows)
const mapped = rows.filter((row) => row.act !== undefined)

test.each(mapped.map((row) => [row.press, row.act] as const))('%s is taken for %s', (press, act) => {
  const context = { tagset: newsTagset, claimPrefix: false, inArticle: true }
  expect(interpret(pressOf(press), context)?.do).toBe(act)
})

test.each(keyTable)('no key is listed twice under “$title”', ({ rows: keys }) => {
  expect(new Set(keys.map((row) => row.press)).size).toBe(keys.length)
})

test('no key is taken for two things', () => {
  expect(new Set(mapped.map((row) => row.press)).size).toBe(mapped.length)
})

function markdown(): string {
  const tables = keyTable.map(({ title, rows: keys }) =>
    [
      `**${title}**`,
      '',
      '| key | does |',
      '| --- | --- |',
      ...keys.map(({ press, does }) => `| \`${press}\` | ${does} |`),
    ].join('\n'),
  )
  const kinds = ['entity', 'event', 'claim'] as const
  const letters = kinds.map((kind) =>
    newsTagset.types
      .filter((type) => type.kind === kind)
      .map((type) => `${type.name} \`${keyLabel(kind, type.key ?? '')}\``)
      .join(' · '),
  )
  return [...tables, '**Letters that tag**', ...letters].join('\n\n')
}

test('the README’s keyboard table is this one', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, between] = /<!-- keys -->\n([\s\S]*)\n<!-- \/keys -->/u.exec(readme) ?? []
  const squeezed = (text: string | undefined): string => (text ?? '').replace(/[ -]+/gu, ' ').trim()
  expect(squeezed(between)).toBe(squeezed(markdown()))
})
