import { contains, sameSpan, span, type Span } from '../model/span'
import { segmenter } from './segmenter'
import { bareWordAt, trim, withoutPossessive, wordAt } from './words'

const NAME = /^(?:\p{Lu}|\p{Lt})/u
/** Small words that stand inside names: "Drug Enforcement Administration of the North". */
const INNER = /^(?:of|the|de|del|la|las|los|van|von|der|den|du|di|da|bin|al|and|y|e|for|para)$/iu
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
]

/** The stretches that the block holds around the selection, each with the block's bounds. */
function blockAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return span(start === 0 ? 0 : from, to === -1 ? text.length : to)
}

/**
 * Growing a selection, one step at a time: the word (without a possessive 's), the run of names around it, with the
 * plain word that ends it ("Guadalajara cartel"), what stands inside the quotation marks, with the marks, the sentence, the block.
 */
export function growSelection(text: string, selected: Span): Span {
  const word = selected.end > selected.start ? undefined : bareWordAt(text, selected.start)
  if (word !== undefined) return word
  const block = blockAround(text, selected)
  const names = nameRun(text, block, selected)
  const steps = [
    names,
    withBody(text, block, names),
    ...quotesAround(text, block, selected),
    sentenceAround(text, block, selected),
    trim(text, block),
  ]
  const larger = steps.filter((step) => contains(step, selected) && !sameSpan(step, selected))
  return larger.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? selected
}

/** Undoing growth: the largest step inside the selection that still holds where growing began. */
export function shrinkSelection(text: string, selected: Span, origin: number): Span {
  let step = span(origin, origin)
  for (;;) {
    const next = growSelection(text, step)
    if (sameSpan(next, step) || !contains(selected, next) || sameSpan(next, selected)) return step
    step = next
  }
}

const SENTENCE_START = /(?:^|[.!?…]["”’»]?\s+|[“„«‘"(]\s*)$/u

/** A short word all in lower case: "on", "by", "in". It is no part of the name beside it. */
const SMALL = /^\p{Ll}{1,3}$/u
/** Longer ones. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'about above across after against along amid among around because been before behind being below',
    'beneath beside besides between beyond could despite does down during each every from have having here',
    'into less like many more most much near once only onto other over said says shall should since some',
    'such than that their them then there these they this those though through throughout toward towards',
    'under unless unlike until upon were what when where whether which while whom whose will with within',
    'without would your',
  ].flatMap((line) => line.split(' ')),
)

function isFunctionWord(text: string, selected: Span): boolean {
  const words = text.slice(selected.start, selected.end)
  return SMALL.test(words) || FUNCTION_WORDS.has(words)
}

/**
 * Capitalised neighbours with small words between them; "cartel" grows to "Guadalajara cartel", but a plain word
 * does not take a neighbour whose capital only begins a sentence, and "on" takes none.
 */
function nameRun(text: string, block: Span, selected: Span): Span {
  if (isFunctionWord(text, selected)) return selected
  const own = wordAt(text, selected.start)?.start ?? selected.start
  const found = runStart(text, block, own)
  const isNick = isNickname(text, selected)
  const isOnlyBeginning =
    !isNick && !NAME.test(text.slice(own)) && SENTENCE_START.test(text.slice(block.start, found))
  const end = isNick ? runEnd(text, block, selected.end) : endOfNames(text, block, selected)
  return withoutPossessive(text, span(isOnlyBeginning ? own : found, end))
}

/** Behind a full stop or a mark no name goes on. */
function endOfNames(text: string, block: Span, selected: Span): number {
  const last = wordAt(text, Math.max(selected.start, selected.end - 1))?.end ?? -1
  return last < selected.end ? selected.end : runEnd(text, block, last)
}

/** A name in quotation marks within a name: Enrique “Kiki” Camarena. */
function isNickname(text: string, { start, end }: Span): boolean {
  return /^[“„«‘"]\p{Lu}[^“”„«»‘’".,;:!?]{0,40}[”“»’"]$/u.test(text.slice(start, end))
}

/** Plain words that end the name of a body. */
const BODIES: ReadonlySet<string> = new Set(
  [
    'administration agency alliance army authorities bank bloc cabinet cartel cartels clan coalition commission',
    'committee company council court embassy faction family forces gang gangs government group guard junta mafia',
    'military militia ministry navy network parliament party police regime senate syndicate troops union',
  ].flatMap((line) => line.split(' ')),
)

/** The names with the plain word behind them that says what they name: "Guadalajara cartel". */
function withBody(text: string, block: Span, names: Span): Span {
  const last = wordAt(text, names.end)
  if (last?.end !== names.end || !NAME.test(text.slice(last.start))) return names
  const next = wordAfter(text, block, names.end)
  const body = next === undefined ? undefined : withoutPossessive(text, next)
  if (body === undefined || !BODIES.has(text.slice(body.start, body.end))) return names
  return span(names.start, body.end)
}

const GAP_AFTER = /^[ \u00a0“”"‘’.]{1,2}/u
const GAP_BEFORE = /[ \u00a0“”"‘’]{1,2}$/u

function runEnd(text: string, block: Span, from: number): number {
  let end = from
  for (let next = wordAfter(text, block, from); next !== undefined; next = wordAfter(text, block, next.end)) {
    const word = text.slice(next.start, next.end)
    if (NAME.test(word)) end = next.end
    else if (!INNER.test(word)) return end
  }
  return end
}

function runStart(text: string, block: Span, from: number): number {
  let start = from
  for (
    let next = wordBefore(text, block, from);
    next !== undefined;
    next = wordBefore(text, block, next.start)
  ) {
    const word = text.slice(next.start, next.end)
    if (NAME.test(word) && !INNER.test(word)) start = next.start
    else if (!INNER.test(word)) return start
  }
  return start
}

/** The word right after `from`, unless a sentence ends or other punctuation stands between. */
function wordAfter(text: string, block: Span, from: number): Span | undefined {
  const gap = GAP_AFTER.exec(text.slice(from, block.end))?.[0]
  if (gap === undefined || gap.startsWith('.')) return undefined
  const word = wordAt(text, from + gap.length)
  return word?.start === from + gap.length ? word : undefined
}

function wordBefore(text: string, block: Span, from: number): Span | undefined {
  const gap = GAP_BEFORE.exec(text.slice(block.start, from))?.[0]
  if (gap === undefined) return undefined
  const word = wordAt(text, from - gap.length)
  return word?.end === from - gap.length ? word : undefined
}

/** For each pair of quotation marks around the selection: the inside, then with the marks. */
function quotesAround(text: string, block: Span, selected: Span): readonly Span[] {
  return QUOTES.flatMap(([open, close]) => {
    const before = openingBefore(text, span(block.start, selected.start), open, close)
    const after = text.indexOf(close, selected.end)
    if (before === undefined || after === -1 || after >= block.end)
      return alreadyQuoted(text, selected, open, close)
    return [inside(text, span(before + open.length, after)), span(before, after + close.length)]
  })
}

/** Without the comma that English sets before a closing mark: it belongs to the sentence around. */
function inside(text: string, { start, end }: Span): Span {
  return /[,;]/u.test(text[end - 1] ?? '') ? span(start, end - 1) : span(start, end)
}

function alreadyQuoted(text: string, { start, end }: Span, open: string, close: string): readonly Span[] {
  return text[start - 1] === open && text[end] === close ? [span(start - 1, end + 1)] : []
}

/** The mark that is open at the end of the stretch; straight quotes open at odd counts. */
function openingBefore(text: string, stretch: Span, open: string, close: string): number | undefined {
  const before = text.slice(stretch.start, stretch.end)
  const at = before.lastIndexOf(open)
  if (at === -1) return undefined
  if (open === close) return before.split(open).length % 2 === 0 ? stretch.start + at : undefined
  return before.lastIndexOf(close) > at ? undefined : stretch.start + at
}

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Dr|Mr|Mrs|Ms|St|Gen|Gov|Sen|Rep|Lt|Col|Prof|No|vs|approx|Sr|Sra|Lic|[A-Z])\.\s*$/u

/** The sentences that touch the selection; an abbreviation ("Dr.", an initial) ends none. */
function sentenceAround(text: string, block: Span, selected: Span): Span {
  const found = sentencesIn(text, block).filter(({ start, end }) =>
    start <= selected.start ? selected.start < end : start < selected.end,
  )
  const first = found[0]
  const last = found.at(-1)
  return first === undefined || last === undefined ? block : trim(text, span(first.start, last.end))
}

/** The sentences of a stretch of text, in order, without gaps. */
function sentencesIn(text: string, within: Span): readonly Span[] {
  const result: Span[] = []
  for (const { index, segment } of segmenter('sentence').segment(text.slice(within.start, within.end))) {
    const start = within.start + index
    const last = result.at(-1)
    if (last !== undefined && ABBREVIATION.test(text.slice(last.start, last.end)))
      result[result.length - 1] = span(last.start, start + segment.length)
    else result.push(span(start, start + segment.length))
  }
  return result
}
