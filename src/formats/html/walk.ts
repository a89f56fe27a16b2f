import { withMark, type BlockShape, type MarkShape, type Passage, type Run } from '../shared/assemble'
import { inlineRun, lineBreak, passagesOf, verbatim } from '../shared/inline'
import type { LeftOut } from '../shared/left-out'
import { safeLink } from '../shared/safe-link'
import { childrenOf, isElement, isText, type HtmlElement, type HtmlNode } from './page'
import { blockTags, headingLevel, isHidden, markKinds } from './tags'

interface Surrounding {
  /** What a line is here, when no element says more. */
  readonly shape: BlockShape
  readonly marks: readonly MarkShape[]
  readonly listDepth: number
  readonly ordered: boolean
}

/** Turns an element's content to blocks of text; elements nest at most as deep as the page's limit allows. */
export class HtmlWalk {
  private readonly passages: Passage[] = []
  private runs: Run[] = []
  private row = -1
  private column = -1

  private readonly leftOut: LeftOut
  private readonly base: string | undefined

  /** `base` is the address from which relative links start. */
  constructor(leftOut: LeftOut, base: string | undefined) {
    this.leftOut = leftOut
    this.base = base
  }

  passagesOf(root: HtmlElement): readonly Passage[] {
    const shape: BlockShape = { kind: 'paragraph' }
    this.block(root, { shape, marks: [], listDepth: 0, ordered: false })
    return this.passages
  }

  private visit(node: HtmlNode, around: Surrounding): void {
    if (isText(node)) this.runs.push(inlineRun(node.textContent ?? '', around.marks))
    else if (isElement(node) && !isHidden(node, this.leftOut)) this.element(node, around)
  }

  private element(element: HtmlElement, around: Surrounding): void {
    const { localName } = element
    if (localName === 'br') this.runs.push(lineBreak)
    else if (localName === 'pre') this.preformatted(element, around)
    else if (blockTags.has(localName)) this.block(element, this.within(element, around))
    else this.children(element, { ...around, marks: withMark(around.marks, this.markOf(element)) })
  }

  /** Starts and ends a line of text. */
  private block(element: HtmlElement, around: Surrounding): void {
    this.endLine(around)
    this.children(element, around)
    this.endLine(around)
  }

  private children(element: HtmlElement, around: Surrounding): void {
    for (const child of childrenOf(element)) {
      const startsLine = isElement(child) && (blockTags.has(child.localName) || child.localName === 'pre')
      if (startsLine) this.endLine(around)
      this.visit(child, around)
    }
  }

  private endLine({ shape }: Surrounding): void {
    this.take(passagesOf(shape, this.runs))
    this.runs = []
  }

  private take(passages: readonly Passage[]): void {
    for (const one of passages) this.passages.push(one)
  }

  private preformatted(element: HtmlElement, around: Surrounding): void {
    this.endLine(around)
    const text = (element.textContent ?? '').replace(/^\n/, '').trimEnd()
    if (text !== '') this.take(verbatim({ kind: 'code' }, text))
  }

  /** What is around the content of an element that makes a block. */
  private within(element: HtmlElement, around: Surrounding): Surrounding {
    const { listDepth, ordered } = around
    const level = headingLevel(element)
    if (level !== undefined) return { ...around, shape: { kind: 'heading', level } }
    switch (element.localName) {
      case 'ul':
      case 'ol':
        return { ...around, listDepth: listDepth + 1, ordered: element.localName === 'ol' }
      case 'li':
        return { ...around, shape: { kind: 'list-item', level: Math.max(1, listDepth), ordered } }
      case 'blockquote':
        return { ...around, shape: { kind: 'quote' } }
      default:
        return { ...around, shape: this.cellShape(element.localName) ?? around.shape }
    }
  }

  private cellShape(localName: string): BlockShape | undefined {
    if (localName === 'table') this.row = -1
    if (localName === 'tr') {
      this.row += 1
      this.column = -1
    }
    if (localName !== 'td' && localName !== 'th') return undefined
    this.column += 1
    return { kind: 'table-cell', row: Math.max(0, this.row), column: this.column }
  }

  private markOf(element: HtmlElement): MarkShape | undefined {
    const kind = markKinds.get(element.localName)
    if (kind !== undefined) return { kind }
    const address = element.localName === 'a' ? element.getAttribute('href') : null
    if (address === null) return undefined
    const href = safeLink(address, this.base)
    if (href !== undefined) return { kind: 'link', href }
    this.leftOut.add('links that are not http, https or mailto (their text is kept)')
    return undefined
  }
}
