import type { ArticleDraft, FileProblem, Reading } from '#core/model/reading'
import type { DocumentMetadata } from '#core/model/source-document'
import { limits } from '#core/model/limits'
import type { Surroundings, TextInput } from '../format'
import { assemble, type Passage } from './assemble'
import { guessLanguage } from './guess-language'

/** What a format found in an article. Title and language are guessed when absent. */
export interface FoundArticle {
  readonly title?: string | undefined
  readonly language?: string | undefined
  readonly metadata: DocumentMetadata
  readonly mediaType: string
  readonly passages: readonly Passage[]
  readonly notes: readonly string[]
}

export function articleReading(found: FoundArticle, input: TextInput, surroundings: Surroundings): Reading {
  const { text, blocks, marks } = assemble(found.passages)
  if (text.trim() === '') return refusedWhole('There is no text in it. Import a file that holds the article.')
  const article: ArticleDraft = {
    title: shortened(found.title ?? fallbackTitle(input, text)),
    language: known(found.language) ?? guessLanguage(text),
    metadata: shortenedEach(found.metadata),
    source: { fileName: input.name, mediaType: found.mediaType, sha256: input.sha256 },
    text,
    textHash: hashOf(text, surroundings),
    blocks,
    marks,
  }
  return { kind: 'article', article, notes: found.notes.map((message) => ({ where: '', message })) }
}

/** A page may call anything its title; an export of more could not be read again. */
function shortened(value: string): string {
  return value.length <= limits.words ? value : value.slice(0, limits.words).toWellFormed()
}

function shortenedEach(metadata: DocumentMetadata): DocumentMetadata {
  const entries = Object.entries(metadata)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? shortened(value) : value]),
  )
}

function known(language: string | undefined): string | undefined {
  return language === undefined || language.length > limits.name ? undefined : language
}

/** `sha256:` and the hex digest of the UTF-8 text. */
export function hashOf(text: string, { sha256 }: Surroundings): string {
  return `sha256:${sha256(new TextEncoder().encode(text))}`
}

export function refusedWhole(message: string): Reading {
  return refusedAt({ where: '', message })
}

export function refusedAt(problem: FileProblem): Reading {
  return { kind: 'refused', problems: [problem] }
}

function fallbackTitle({ name, origin }: TextInput, text: string): string {
  return origin === 'pasted' ? openingWords(text) : titleFromFileName(name)
}

/** "mexico-extradition.txt" becomes "Mexico extradition". */
function titleFromFileName(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

function openingWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  if (line.length <= 80) return line
  const cut = line.slice(0, 80)
  const lastBlank = cut.lastIndexOf(' ')
  return `${(lastBlank > 40 ? cut.slice(0, lastBlank) : cut).toWellFormed().trimEnd()}…`
}
