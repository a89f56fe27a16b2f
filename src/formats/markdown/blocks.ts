import type { BlockShape, Passage } from '../shared/assemble'
import { passagesOf, verbatim } from '../shared/inline'
import { runsOf, type InlineContext } from './inline'
import type { NodeOf, Root, RootContent } from './tree'

interface BlockContext extends InlineContext {
  /** What a paragraph is here: inside a quote or list it is not one. */
  readonly shape: BlockShape
  /** How many lists are around. */
  readonly listDepth: number
}

export function passagesOfTree(root: Root, leftOut: InlineContext['leftOut']): readonly Passage[] {
  const definitions = new Map(root.children.flatMap(definitionEntry))
  return blocks(root.children, { definitions, leftOut, shape: { kind: 'paragraph' }, listDepth: 0 })
}

function definitionEntry(node: RootContent): readonly (readonly [string, NodeOf<'definition'>])[] {
  return node.type === 'definition' ? [[node.identifier, node]] : []
}

function blocks(nodes: readonly RootContent[], context: BlockContext): readonly Passage[] {
  return nodes.flatMap((node) => block(node, context))
}

function block(node: RootContent, context: BlockContext): readonly Passage[] {
  if (node.type === 'heading')
    return passagesOf({ kind: 'heading', level: node.depth }, runsOf(node.children, context))
  if (node.type === 'paragraph') return passagesOf(context.shape, runsOf(node.children, context))
  if (node.type === 'blockquote') return blocks(node.children, { ...context, shape: { kind: 'quote' } })
  if (node.type === 'list') return list(node, context)
  if (node.type === 'code') return verbatim({ kind: 'code' }, node.value)
  if (node.type === 'table') return table(node, context)
  if (node.type === 'footnoteDefinition') return blocks(node.children, context)
  if (node.type === 'html') context.leftOut.add('HTML tags')
  return []
}

function list({ children, ordered }: NodeOf<'list'>, context: BlockContext): readonly Passage[] {
  const listDepth = context.listDepth + 1
  const shape: BlockShape = { kind: 'list-item', level: listDepth, ordered: ordered === true }
  return children.flatMap((item) => blocks(item.children, { ...context, shape, listDepth }))
}

function table({ children }: NodeOf<'table'>, context: BlockContext): readonly Passage[] {
  return children.flatMap((line, row) =>
    line.children.flatMap((cell, column) =>
      passagesOf({ kind: 'table-cell', row, column }, runsOf(cell.children, context)),
    ),
  )
}
