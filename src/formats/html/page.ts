import { DOMParser } from 'linkedom'
import { ok, refuse, type Result } from '#core/result'
import { nestingEstimate, treeProblem } from './limits'

/** What is used of a parsed page; the types of the DOM itself are not at hand here. */
export interface HtmlNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly parentNode: HtmlNode | null
}

interface Searchable extends HtmlNode {
  readonly querySelector: (selector: string) => HtmlElement | null
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>
}

export interface HtmlElement extends Searchable {
  /** Lower case. */
  readonly localName: string
  readonly getAttribute: (name: string) => string | null
}

export interface HtmlPage extends Searchable {
  readonly documentElement: HtmlElement
  readonly body: HtmlElement
}

const elementNode = 1
const textNode = 3

/** A page, or why it is not read. Nothing in it runs and nothing is fetched. */
export function parsePage(html: string): Result<HtmlPage, string> {
  if (nestingEstimate(html) > 2000) return refuse(treeProblem.tooDeep)
  const page: unknown = new DOMParser().parseFromString(wholePage(html), 'text/html')
  if (!isPage(page)) throw new Error('The HTML parser gave no page')
  const problem = treeProblem.of(page.documentElement)
  return problem === undefined ? ok(page) : refuse(problem)
}

/** The parser makes no page around a fragment, as the clipboard and some files hold it. */
function wholePage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  const head = /<body[\s>]/i.test(html) ? html : `<head></head><body>${html}</body>`
  return `<!doctype html><html>${head}</html>`
}

function isPage(value: unknown): value is HtmlPage {
  return typeof value === 'object' && value !== null && 'documentElement' in value && 'body' in value
}

export function isElement(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === elementNode
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === textNode
}

export function* childrenOf(node: HtmlNode): Generator<HtmlNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child
}

/** The text in one line, or undefined when there is none. */
export function lineOf(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return line === '' ? undefined : line
}
