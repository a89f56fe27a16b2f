import { span, type Span } from '../model/span'

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const STARTS_WITH_WORD = /^[\p{L}\p{N}]/u

/** Every place where `needle` stands as whole words, in order, without overlaps. Letter case counts. */
export function occurrences(text: string, needle: string): readonly Span[] {
  if (needle.trim() === '') return []
  const found: Span[] = []
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
    if (isWhole(text, span(at, at + needle.length))) found.push(span(at, at + needle.length))
  return found
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !joins(text, start) && !joins(text, end)
}

const WITHOUT_BLANKS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Whether a word goes on across the offset. Scripts without blanks do not show it, so there every place counts. */
function joins(text: string, offset: number): boolean {
  return (
    !WITHOUT_BLANKS.test(text.slice(Math.max(0, offset - 2), offset + 2)) &&
    ENDS_IN_WORD.test(text.slice(Math.max(0, offset - 2), offset)) &&
    STARTS_WITH_WORD.test(text.slice(offset, offset + 2))
  )
}

/** Every place of `query` for finding in the article: letter case and accents are looked past. */
export function findAll(text: string, query: string, limit = 10_000): readonly Span[] {
  const needle = fold(query)
  if (needle.trim() === '') return []
  const hay = fold(text)
  const found: Span[] = []
  for (
    let at = hay.indexOf(needle);
    at !== -1 && found.length < limit;
    at = hay.indexOf(needle, at + needle.length)
  )
    found.push(span(at, at + needle.length))
  return found
}

/** Lower case without accents and with plain quotes; every UTF-16 code unit stays one, so offsets hold. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  // Few characters become longer in lower case; then all are looked at one by one.
  return lower.length === text.length
    ? lower.replace(/[^\p{ASCII}]/gu, foldedOne)
    : text.replace(/[^\p{ASCII}]|[A-Z]/gu, foldedOne)
}

function foldedOne(character: string): string {
  if (/[‘’]/u.test(character)) return "'"
  if (/[“”„]/u.test(character)) return '"'
  const plain = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.length === character.length ? plain : character
}
