import type { MarkShape, Run } from '../shared/assemble'
import { inlineRun, lineBreak } from '../shared/inline'
import { safeLink } from '../shared/safe-link'
import type { NodeOf, PhrasingContent } from './tree'
import type { LeftOut } from '../shared/left-out'

export interface InlineContext {
  readonly definitions: ReadonlyMap<string, NodeOf<'definition'>>
  readonly leftOut: LeftOut
}

export function runsOf(
  nodes: readonly PhrasingContent[],
  marks: readonly MarkShape[],
  context: InlineContext,
): readonly Run[] {
  return nodes.flatMap((node) => runs(node, marks, context))
}

function runs(node: PhrasingContent, marks: readonly MarkShape[], context: InlineContext): readonly Run[] {
  if (node.type === 'text') return [inlineRun(node.value, marks)]
  if (node.type === 'inlineCode') return [inlineRun(node.value, [...marks, { kind: 'code' }])]
  if (node.type === 'break') return [lineBreak]
  if ('children' in node) return runsOf(node.children, [...marks, ...marksOf(node, context)], context)
  context.leftOut.add(node.type === 'html' ? 'HTML tags' : 'images and footnote signs')
  return []
}

type Parent = Extract<PhrasingContent, { readonly children: unknown }>

function marksOf(node: Parent, { definitions, leftOut }: InlineContext): readonly MarkShape[] {
  switch (node.type) {
    case 'strong':
      return [{ kind: 'bold' }]
    case 'emphasis':
      return [{ kind: 'italic' }]
    case 'delete':
      return [{ kind: 'strikethrough' }]
    case 'link':
      return linkMark(node.url, leftOut)
    case 'linkReference':
      return linkMark(definitions.get(node.identifier)?.url ?? '', leftOut)
  }
}

function linkMark(url: string, leftOut: LeftOut): readonly MarkShape[] {
  const href = safeLink(url)
  if (href === undefined) leftOut.add('links that are not http, https or mailto (their text is kept)')
  return href === undefined ? [] : [{ kind: 'link', href }]
}
