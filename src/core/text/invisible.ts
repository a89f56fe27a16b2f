/** A character that nobody sees: it turns the direction of others, or hides between them. */
export interface InvisibleCharacter {
  /** UTF-16 code units from the start of the text that was asked about. */
  readonly at: number
  readonly character: string
}

const names: Readonly<Record<string, string>> = {
  '\u061c': 'Arabic letter mark',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of a direction',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'isolate',
  '\u2069': 'end of an isolate',
  '\ufeff': 'zero-width no-break space',
}

/** Scripts in which joiners shape letters. */
const joining = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Adlm', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya']
  .concat(['Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt'])
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('')

/** What belongs to how others are written: joiners in such scripts and in emoji, and one variation selector. */
const writing = [
  `(?<=[${joining}]\\p{M}*)[\\u200c\\u200d]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[^\p{DI}\s])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
].join('|')

/** A soft hyphen is seen where it matters. */
const hidden = String.raw`(?![\u00ad\t\n])[\p{DI}\p{Cc}]`
const any = new RegExp(hidden, 'u')
const each = new RegExp(`${writing}|(${hidden})`, 'gu')

/** Those in a text that are no part of how its words are written, in its order. */
export function invisibleIn(text: string): readonly InvisibleCharacter[] {
  if (!any.test(text)) return []
  return [...text.matchAll(each)].flatMap(({ index, 1: character }) =>
    character === undefined ? [] : [{ at: index, character }],
  )
}

/** For people: "right-to-left override", or the number Unicode gives it. */
export function nameOfInvisible(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return names[character] ?? `U+${code}`
}

/** A name from a file, for a sentence: what would turn the words around it is seen instead. */
export function withoutTurns(text: string): string {
  return text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
