interface SyntaxBreak {
  /** UTF-16 offset. */
  readonly at: number
  readonly expected: string
}

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'end of file'

const said: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or }',
  colon: 'a colon',
  'comma or end': 'a comma or the closing bracket',
  'end of file': 'the end of the file',
}

const blanks = /[ \t\n\r]*/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Where a text that is not JSON stops being JSON (JSON.parse does not always tell). Linear time, no recursion. */
export function syntaxErrorAt(text: string): SyntaxBreak {
  const open: string[] = []
  let expecting: Expecting = 'value'
  let at = endOf(blanks, text, 0) ?? 0
  while (at < text.length) {
    const end = tokenEnd(text, at, expecting)
    const next: Expecting | undefined =
      end === undefined ? undefined : afterToken(text.charAt(at), expecting, open)
    if (end === undefined || next === undefined) break
    expecting = next
    at = endOf(blanks, text, end) ?? end
  }
  return { at, expected: said[expecting] }
}

function tokenEnd(text: string, at: number, expecting: Expecting): number | undefined {
  const sign = text.charAt(at)
  if ('{}[],:'.includes(sign)) return at + 1
  if (sign === '"') return stringEnd(text, at + 1)
  return expecting.startsWith('value') ? endOf(scalar, text, at) : undefined
}

function stringEnd(text: string, from: number): number | undefined {
  let at = from
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '"') return at + 1
    if (sign < ' ') return undefined
    const end = sign === '\\' ? endOf(escape, text, at) : at + 1
    if (end === undefined) return undefined
    at = end
  }
  return undefined
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** What is expected behind a token, or undefined when the token itself was not. Keeps the open brackets. */
function afterToken(sign: string, expecting: Expecting, open: string[]): Expecting | undefined {
  if ('}]'.includes(sign)) return close(sign, expecting, open)
  if (expecting.startsWith('value')) return afterValue(sign, open)
  if (expecting.startsWith('key')) return sign === '"' ? 'colon' : undefined
  if (expecting === 'colon') return sign === ':' ? 'value' : undefined
  return expecting === 'comma or end' && sign === ',' ? behindComma(open) : undefined
}

function behindComma(open: readonly string[]): Expecting {
  return open.at(-1) === '{' ? 'key' : 'value'
}

function afterValue(sign: string, open: string[]): Expecting | undefined {
  if (sign === ',' || sign === ':') return undefined
  if (sign !== '{' && sign !== '[') return behindValue(open)
  open.push(sign)
  return sign === '{' ? 'key or }' : 'value or ]'
}

/** Behind a closing bracket, which must fit the last one opened. */
function close(sign: string, expecting: Expecting, open: string[]): Expecting | undefined {
  const opening = sign === '}' ? '{' : '['
  const empty = sign === '}' ? 'key or }' : 'value or ]'
  if (open.at(-1) !== opening || (expecting !== 'comma or end' && expecting !== empty)) return undefined
  open.pop()
  return behindValue(open)
}

function behindValue(open: readonly string[]): Expecting {
  return open.length === 0 ? 'end of file' : 'comma or end'
}
