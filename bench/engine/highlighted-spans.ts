import type { DocumentText } from '../../src/core/edit/document-text'
import { span, type Span } from '../../src/core/model/span'

function lengthBefore(block: Element, node: Node): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let text = walker.nextNode(); text !== null && text !== node; text = walker.nextNode())
    length += text.textContent?.length ?? 0
  return length
}

/** What is highlighted in the colours of a type, read from the page alone. */
export function highlightedSpans(text: DocumentText, type: number): readonly Span[] {
  const blocks = new Map([...document.querySelectorAll('section > *')].map((block, n) => [block, n]))
  const offsetOf = (node: Node, offset: number): number => {
    let block = node.parentElement
    while (block !== null && !blocks.has(block)) block = block.parentElement
    return block === null ? -1 : text.start(blocks.get(block) ?? 0) + lengthBefore(block, node) + offset
  }
  return [...CSS.highlights]
    .filter(([name]) => /-(\d+)-[a-z]+-\d-mine$/.exec(name)?.[1] === String(type))
    .flatMap(([, highlight]) => [...highlight])
    .map((range) =>
      span(offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)),
    )
}
