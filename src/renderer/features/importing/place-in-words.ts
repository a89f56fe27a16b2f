/** A step of a JSON path: a key, a place in a list, or a key that is no plain word. */
const STEPS = /([A-Za-z_$][\w$]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/gu
const PATH =
  /^(?:[A-Za-z_$][\w$]*|\["(?:[^"\\]|\\.)*"\])(?:\.[A-Za-z_$][\w$]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])*$/u

/** What one thing in a list is called, where leaving out the last "s" is not enough. */
const ONE: Readonly<Record<string, string>> = {
  documents: 'article',
  coreference: 'set of the same',
  basedOn: 'based on',
  from: 'from',
  to: 'to',
}

/**
 * The place in a file in words, counted from one: "documents[0].layers[1].type" is "article 1, layer 2, type".
 * Undefined for what is no JSON path, such as "line 3".
 */
export function placeInWords(where: string): string | undefined {
  if (!PATH.test(where)) return undefined
  const parts: string[] = []
  let list: string | undefined
  for (const [, key, index, quoted] of where.matchAll(STEPS)) {
    if (index !== undefined) parts.splice(-1, 1, `${oneOf(list ?? '')} ${Number(index) + 1}`)
    else parts.push(key === undefined ? `“${quoted ?? ''}”` : spaced(key))
    list = index === undefined ? key : undefined
  }
  return parts.join(', ')
}

function oneOf(list: string): string {
  return ONE[list] ?? spaced(list).replace(/s$/u, '')
}

/** "exportedAt" as "exported at". */
function spaced(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
}
