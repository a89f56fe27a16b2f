const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A file name that every system takes and that leads to no other folder. At most 120 characters. */
export function safeFileName(wished: string): string {
  const plain = wished
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [name, ending] = parts(plain)
  const short = Array.from(name)
    .slice(0, 120 - ending.length)
    .join('')
    .replace(/[. ]+$/, '')
  const whole = `${short === '' ? 'untitled' : short}${ending}`
  return reserved.test(whole) ? `_${whole}` : whole
}

/** The name of a file that is written beside another: `corpus.csv` and `claims.csv` give `corpus.claims.csv`. */
export function besideName(name: string, suffix: string): string {
  return `${parts(name)[0]}.${suffix}`
}

/** Splits off `.rubric.json` or the last short ending. */
function parts(name: string): readonly [name: string, ending: string] {
  const ending = /(\.rubric)?\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  return [name.slice(0, name.length - ending.length), ending]
}
