import type { DocumentMetadata } from '#core/model/source-document'

interface FrontMatter {
  readonly title?: string
  readonly language?: string
  readonly metadata: DocumentMetadata
  /** The text behind it. */
  readonly body: string
}

const fence = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const named: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['lang', 'language'],
  ['language', 'language'],
  ['date', 'published'],
  ['published', 'published'],
  ['author', 'author'],
  ['publisher', 'publisher'],
  ['source', 'publisher'],
  ['url', 'url'],
  ['link', 'url'],
])

/** Reads the simple `key: value` lines that most front matter is made of; other lines are passed over. */
export function frontMatter(text: string): FrontMatter {
  const found = fence.exec(text)
  if (found === null) return { metadata: {}, body: text }
  const { title, language, ...metadata } = Object.fromEntries((found[1] ?? '').split('\n').flatMap(entryOf))
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    metadata,
    body: text.slice(found[0].length),
  }
}

function entryOf(line: string): readonly (readonly [string, string])[] {
  const colon = line.indexOf(':')
  const name = named.get(line.slice(0, Math.max(0, colon)).toLowerCase())
  const value = line
    .slice(colon + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  if (name === undefined || value === '') return []
  const isAddress = name === 'publisher' && /^https?:\/\//.test(value)
  return [[isAddress ? 'url' : name, value]]
}
