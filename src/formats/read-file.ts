import type { Reading } from '#core/model/reading'
import type { Format, Surroundings, TextInput } from './format'
import { readableFormats } from './registry'
import { refusedAt, refusedWhole } from './shared/article'
import { decode, withLineFeeds, type Undecodable } from './shared/decode'

export interface ImportedFile {
  /** Folders before the name are ignored. */
  readonly name: string
  readonly bytes: Uint8Array
  /** A label of the Encoding Standard, chosen by a person. */
  readonly encoding?: string
  /** The id of the format to read it as; otherwise it is picked. */
  readonly format?: string
}

export interface PastedText {
  readonly text: string
  readonly format: 'text' | 'html' | 'markdown'
}

/** Reads a file of any known format, picked by its content, then by its ending. Never throws for what is in it. */
export function readFile(file: ImportedFile, surroundings: Surroundings): Reading {
  return refusing(() => readingOf(file, surroundings))
}

function readingOf(file: ImportedFile, surroundings: Surroundings): Reading {
  if (file.bytes.length === 0) return refusedWhole('The file is empty. Import a file that holds the article.')
  const decoded = decode(file.bytes, file.encoding)
  if (!decoded.ok) return undecoded(decoded.problem)
  const name = file.name.replace(/^.*[\\/]/, '')
  const format =
    file.format === undefined
      ? formatFor(decoded.value, name)
      : readableFormats.find((one) => one.id === file.format)
  if (format === undefined) return refusedWhole(unknownFormat(name))
  if (file.bytes.length > format.limit) return refusedWhole(tooLarge(format))
  const sha256 = surroundings.sha256(file.bytes)
  return format.read({ name, text: decoded.value, sha256, origin: 'file' }, surroundings)
}

/** Reads text from the clipboard as an article. */
export function readPasted({ text, format }: PastedText, surroundings: Surroundings): Reading {
  const reader = readableFormats.find((one) => one.id === format)
  if (reader === undefined) throw new Error(`No format ${format}`)
  if (!text.isWellFormed())
    return refusedAt({ where: '', message: 'The text holds broken characters. Copy it again.' })
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > reader.limit) return refusedWhole(tooLarge(reader))
  const sha256 = surroundings.sha256(bytes)
  const input: TextInput = { name: 'Pasted text', text: withLineFeeds(text), sha256, origin: 'pasted' }
  return refusing(() => reader.read(input, surroundings))
}

/** Whatever a reader or a library of it stumbles over, such as nesting without end: the other files are read all the same. */
function refusing(read: () => Reading): Reading {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refusedWhole(`It could not be read: ${message}. Save the article as plain text and import that.`)
  }
}

function formatFor(text: string, name: string): Format | undefined {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  return (
    readableFormats.find((one) => one.recognises(text)) ??
    readableFormats.find((one) => one.extensions.includes(ending))
  )
}

function undecoded(problem: Undecodable): Reading {
  const told = { where: '', message: problem.message }
  if (problem.kind === 'binary') return refusedAt(told)
  return { kind: 'encoding-needed', guesses: problem.guesses, problem: told }
}

function unknownFormat(name: string): string {
  const endings = readableFormats.flatMap((one) => one.extensions).filter((one) => one !== '')
  const list = endings.map((one) => `.${one}`).join(', ')
  return `${name} is of no kind that can be read. Save it as one of: ${list}.`
}

function tooLarge({ limit, name }: Format): string {
  const megabytes = Math.round(limit / 1024 / 1024)
  return `The file is too large: ${name} can be read up to ${megabytes} MB. Split it and import the parts.`
}
