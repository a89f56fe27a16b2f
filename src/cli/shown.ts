/** Characters that steer a terminal or turn the direction of writing; line feeds and tabs are our own. */
const steering = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text as a terminal may get it: what would steer it is written out, "\u{1b}". */
export function shown(text: string): string {
  return text.replace(steering, writtenOut)
}

/** What comes from a file, so that it cannot pretend to be a line of ours. */
export function onOneLine(text: string): string {
  return text.replaceAll('\n', writtenOut)
}

function writtenOut(sign: string): string {
  return `\\u{${sign.charCodeAt(0).toString(16)}}`
}

/** JSON that is the same to a program, and harmless on a terminal. */
export function printedJson(value: unknown, indent?: number): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value, null, indent).replace(steering, escape)}\n`
}
