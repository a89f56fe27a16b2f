import type { LeftOut } from '../shared/left-out'
import type { HtmlElement } from './page'

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** Elements that start a line of their own. */
export const blockTags: ReadonlySet<string> = new Set([
  ...words('html body main article section div p h1 h2 h3 h4 h5 h6 header footer aside address center'),
  ...words('ul ol li dl dt dd blockquote figure figcaption details summary fieldset hr'),
  ...words('table caption thead tbody tfoot tr td th'),
])

export const markKinds: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['s', 'strikethrough'],
  ['del', 'strikethrough'],
])

const silent = new Set(words('head title script style noscript template nav footer link meta base wbr'))
const pictures = new Set(words('img picture svg canvas video audio map'))
const active = new Set(words('iframe object embed applet form button input select textarea dialog'))

/** Whether an element is no part of the text; what a reader would miss is counted. */
export function isHidden(element: HtmlElement, leftOut: LeftOut): boolean {
  const { localName } = element
  if (pictures.has(localName)) leftOut.add('pictures, films and sounds')
  if (active.has(localName)) leftOut.add('forms and embedded pages')
  if (pictures.has(localName) || active.has(localName) || silent.has(localName)) return true
  return (
    element.getAttribute('hidden') !== null || /display:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}

export function headingLevel({ localName }: HtmlElement): number | undefined {
  return /^h[1-6]$/.test(localName) ? Number(localName.slice(1)) : undefined
}
