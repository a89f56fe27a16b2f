import type { BlockShape } from './block-shape'
import { sameEnds, type ShownBlock } from './shown-block'
import { textPieces, type PieceFormat, type TextPiece } from './text-pieces'
import styles from './article.module.css'

export function tagOf({ kind, level }: BlockShape): string {
  switch (kind) {
    case 'heading':
      return `h${Math.min(6, Math.max(1, level))}`
    case 'quote':
      return 'blockquote'
    case 'code':
      return 'pre'
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
      return 'p'
  }
}

const classNames = new Map<string, string>()

function classNameOf({ kind, rowStart, keepsSpaces }: BlockShape): string {
  const id = `${kind} ${rowStart} ${keepsSpaces}`
  const known = classNames.get(id)
  if (known !== undefined) return known
  const names = ['block', kind, rowStart ? 'row-start' : '', keepsSpaces ? 'keeps-spaces' : '']
  const made = names.flatMap((name) => styles[name] ?? []).join(' ')
  classNames.set(id, made)
  return made
}

/** Gives an element of the right tag everything else that shows the shape. */
export function dressBlock(element: HTMLElement, shape: BlockShape): void {
  element.className = classNameOf(shape)
  if (shape.kind === 'list-item') {
    element.dataset['marker'] = shape.marker
    element.style.setProperty('--level', String(shape.level))
  } else if ('marker' in element.dataset) {
    delete element.dataset['marker']
    element.style.removeProperty('--level')
  }
}

export function createBlock(shape: BlockShape): HTMLElement {
  const element = document.createElement(tagOf(shape))
  dressBlock(element, shape)
  return element
}

const tagsOfFormats = { bold: 'strong', italic: 'em', underline: 'u', code: 'code' } as const

export const classesOfFormats: Readonly<Partial<Record<PieceFormat, string>>> = {
  underline: styles['underline'] ?? '',
  code: styles['inline-code'] ?? '',
}

/** A link that leads nowhere: imported addresses are shown, never followed. */
export function createLink(href: string): HTMLElement {
  const element = document.createElement('span')
  element.className = styles['link'] ?? ''
  element.title = href
  return element
}

function wrapped(text: string, { formats, href }: TextPiece): Node {
  let node: Node = document.createTextNode(text)
  for (const format of formats) {
    const element = document.createElement(tagsOfFormats[format])
    element.className = classesOfFormats[format] ?? ''
    element.append(node)
    node = element
  }
  if (href === undefined) return node
  const link = createLink(href)
  link.append(node)
  return link
}

/** A block with its text, as plain elements that nobody else looks after. */
function createStaticBlock({ line, shape }: ShownBlock): HTMLElement {
  const element = createBlock(shape)
  element.dir = 'auto'
  if (line.text === '') element.append(document.createElement('br'))
  else if (line.look.marks.length === 0) element.textContent = line.text
  else
    for (const piece of textPieces(line))
      element.append(wrapped(line.text.slice(piece.start, piece.end), piece))
  return element
}

export function fillWithBlocks(section: ParentNode, blocks: readonly ShownBlock[]): void {
  for (const block of blocks) section.append(createStaticBlock(block))
}

/** Replaces the blocks that are others now. */
export function patchBlocks(
  section: HTMLElement,
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): void {
  const { head, tail } = sameEnds(before, after)
  const going = [...section.children].slice(head, before.length - tail)
  const next = section.children[before.length - tail] ?? null
  for (const element of going) element.remove()
  for (const block of after.slice(head, after.length - tail))
    section.insertBefore(createStaticBlock(block), next)
}
