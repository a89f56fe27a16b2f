import type { gfm } from 'micromark-extension-gfm'

type Extension = ReturnType<typeof gfm>
type Constructs = NonNullable<NonNullable<Extension['text']>[string]>
type Construct = Exclude<Constructs, readonly unknown[]>
type Event = Parameters<NonNullable<Construct['resolveTo']>>[0][number]
type Tokenizer = Construct['tokenize']
type State = ReturnType<Tokenizer>

/** As micromark codes them: CR, LF, both, a tab and what fills it up. */
const codes = { ends: ['-5', '-4', '-3'], blanks: [-2, -1, 32] }

const lineEnd: Construct = {
  tokenize: (effects, ok) => {
    const end: State = (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return start
    }
    const start: State = (code) => {
      if (!isBlank(code)) return ok(code)
      effects.enter('linePrefix')
      effects.consume(code)
      return prefix
    }
    const prefix: State = (code) => {
      if (!isBlank(code)) {
        effects.exit('linePrefix')
        return ok(code)
      }
      effects.consume(code)
      return prefix
    }
    return end
  },
  resolveTo: joined,
}

/**
 * The end of a line within a paragraph, where words are joined that GitHub's links made micromark look at one by one.
 * Left to itself it does so at the end of the paragraph, and moves all that is behind for each line.
 */
export const lineEnds: Extension = { text: Object.fromEntries(codes.ends.map((code) => [code, lineEnd])) }

function isBlank(code: Parameters<NonNullable<State>>[0]): boolean {
  return code !== null && codes.blanks.includes(code)
}

/** Changes `events`: neighbours of the line that ends with them become one. */
function joined(events: Event[]): Event[] {
  const line = events.splice(lineStart(events))
  for (const event of line) {
    const before = events.at(-1)
    const [step, token] = event
    const words = before !== undefined && isWords(before) && isWords(event) ? before[1] : undefined
    if (words === undefined || words === token) events.push(event)
    else if (step === 'exit') Object.assign(words, { ...token, start: words.start })
  }
  return events
}

function isWords([, { type }]: Event): boolean {
  return type === 'data'
}

/** Behind the line end before the last. */
function lineStart(events: readonly Event[]): number {
  const isEnd = ([step, { type }]: Event): boolean => step === 'exit' && type === 'lineEnding'
  const last = events.findLastIndex(isEnd)
  let at = last - 1
  for (let one = events[at]; one !== undefined && !isEnd(one); one = events[at]) at -= 1
  return at + 1
}
