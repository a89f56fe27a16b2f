import { withMark, type MarkShape, type Run } from '../shared/assemble'
import { inlineRun, lineBreak } from '../shared/inline'
import { safeLink } from '../shared/safe-link'
import type { NodeOf, PhrasingContent } from './tree'
import type { LeftOut } from '../shared/left-out'

export interface InlineContext {
  readonly definitions: ReadonlyMap<string, NodeOf<'definition'>>
  readonly leftOut: LeftOut
}

interface Waiting {
  readonly node: PhrasingContent
  readonly marks: readonly MarkShape[]
}

/** Without recursion: emphasis may be nested some thousand deep. */
export function runsOf(nodes: readonly PhrasingContent[], context: InlineContext): readonly Run[] {
  const runs: Run[] = []
  const waiting: Waiting[] = []
  const wait = (more: readonly PhrasingContent[], marks: readonly MarkShape[]): void => {
    for (const node of more.toReversed()) waiting.push({ node, marks })
  }
  wait(nodes, [])
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, marks } = next
    if ('children' in node) wait(node.children, withMark(marks, markOf(node, context)))
    else {
      const run = runOf(node, marks, context)
      if (run !== undefined) runs.push(run)
    }
  }
  return runs
}

type Parent = Extract<PhrasingContent, { readonly children: unknown }>
type Leaf = Exclude<PhrasingContent, Parent>

function runOf(node: Leaf, marks: readonly MarkShape[], { leftOut }: InlineContext): Run | undefined {
  if (node.type === 'text') return inlineRun(node.value, marks)
  if (node.type === 'inlineCode') return inlineRun(node.value, withMark(marks, { kind: 'code' }))
  if (node.type === 'break') return lineBreak
  leftOut.add(node.type === 'html' ? 'HTML tags' : 'images and footnote signs')
  return undefined
}

function markOf(node: Parent, { definitions, leftOut }: InlineContext): MarkShape | undefined {
  switch (node.type) {
    case 'strong':
      return { kind: 'bold' }
    case 'emphasis':
      return { kind: 'italic' }
    case 'delete':
      return { kind: 'strikethrough' }
    case 'link':
      return linkMark(node.url, leftOut)
    case 'linkReference':
      return linkMark(definitions.get(node.identifier)?.url ?? '', leftOut)
  }
}

function linkMark(url: string, leftOut: LeftOut): MarkShape | undefined {
  const href = safeLink(url)
  if (href !== undefined) return { kind: 'link', href }
  leftOut.add('links that are not http, https or mailto (their text is kept)')
  return undefined
}
