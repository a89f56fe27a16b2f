import { createHash } from 'node:crypto'
import type * as fc from 'fast-check'
import * as ids from '#core/model/ids'
import type { AnnotatorId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Decision, Remark } from '#core/model/review'
import type { Block, Mark } from '#core/model/source-document'
import type { Tagset } from '#core/model/tagset'
import { drawArbitrary, type Draw } from './draw.arbitrary'
import { layerOf, moment, strings, unknownKeys, type Mint } from './layer.arbitrary'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Small valid projects with everything an exchange file can hold, in the order in which it is written. */
export const projectArbitrary: fc.Arbitrary<Project> = drawArbitrary.map(projectOf)

function projectOf(draw: Draw): Project {
  const mint = counter()
  const annotators = [
    { id: ids.annotatorId('p-ana'), name: 'Ana' },
    { id: ids.annotatorId('p-ben'), name: '' },
  ]
  const length = draw.upTo(2)
  return {
    project: {
      id: ids.projectId('project-1'),
      name: draw.pick(strings),
      ...unknownKeys(draw),
    },
    tagset: { ...tagset, ...unknownKeys(draw) },
    annotators,
    documents: Array.from({ length }, () =>
      documentOf(
        draw,
        mint,
        annotators.map((one) => one.id),
      ),
    ),
    ...unknownKeys(draw),
  }
}

function counter(): Mint {
  let count = 0
  return (prefix) => `${prefix}${++count}`
}

const tagset: Tagset = {
  id: 'test-tags',
  version: 1,
  types: [
    { id: ids.typeId('person'), kind: 'entity', name: 'Person', color: '#1a2b3c', key: 'P' },
    {
      id: ids.typeId('location'),
      kind: 'entity',
      name: 'Location',
      parent: ids.typeId('person'),
      color: '#00ff00',
    },
    {
      id: ids.typeId('attack'),
      kind: 'event',
      name: 'Attack',
      color: '#ff0000',
      guideline: 'Any use of force.',
      examples: ['stormed'],
      roles: [{ name: 'Attacker', fillers: [ids.typeId('person')], min: 0, max: 0 }],
      attributes: [{ name: 'kind', valueType: 'choice', values: ['date', 'set'] }],
    },
    { id: ids.typeId('statement'), kind: 'claim', name: 'Statement', color: '#ABCDEF' },
  ],
  relationTypes: [{ name: 'supports', from: [ids.typeId('statement')], to: [] }],
  documentLabels: ['drugs', 'courts'],
}

const words = ['Mayor', 'Ruiz', 'said', '“no”', '👩‍👩‍👧', '𝒳', 'é', 'Straße', 'अदालत', '‮bidi‬', 'tab\there']

function documentOf(draw: Draw, mint: Mint, annotators: readonly AnnotatorId[]): AnnotatedDocument {
  const { text, blocks } = textOf(draw)
  const textHash = `sha256:${sha256(new TextEncoder().encode(text))}`
  const layers = layersOf(draw, mint, { text, annotators })
  const id = ids.documentId(mint('d'))
  return {
    id,
    title: draw.pick(['Raid in the north', '']),
    language: draw.pick(['en', 'und']),
    metadata: draw.flip() ? { published: '2026-01', desk: 'world', ...unknownKeys(draw) } : {},
    ...(draw.flip() ? { source: sourceOf(draw) } : {}),
    text,
    textHash,
    revision: 1,
    revisions: draw.flip() ? [revisionOf(draw, annotators, textHash)] : [],
    blocks,
    marks: marksOf(draw, blocks),
    layers,
    comments: commentsOf(draw, mint, { id, layers, annotators }),
    decisions: decisionsOf(draw, mint, { layers, annotators }),
    ...unknownKeys(draw),
  }
}

function textOf(draw: Draw): { readonly text: string; readonly blocks: readonly Block[] } {
  const lines = Array.from({ length: 1 + draw.upTo(3) }, () =>
    Array.from({ length: draw.upTo(8) }, () => draw.pick(words)).join(' '),
  )
  const filled = ['Police stormed the port.', ...lines]
  let start = 0
  const blocks = filled.map((line) => {
    const block = {
      ...draw.pick([...shapes]),
      start,
      end: start + line.length,
      ...unknownKeys(draw),
    }
    start = block.end + 1
    return block
  })
  return { text: filled.join('\n'), blocks }
}

const shapes = [
  { kind: 'heading' as const, level: 1 },
  { kind: 'paragraph' as const },
  { kind: 'list-item' as const, level: 2, ordered: true },
  { kind: 'table-cell' as const, row: 0, column: 1 },
]

function marksOf(draw: Draw, blocks: readonly Block[]): readonly Mark[] {
  const full = blocks.filter((block) => block.start < block.end)
  return draw.some(full).map(({ start, end }) => ({
    start,
    end,
    ...draw.pick([{ kind: 'bold' }, { kind: 'link', href: 'https://example.org/a?b=c' }, { kind: 'later' }]),
  }))
}

interface Work {
  readonly text: string
  readonly annotators: readonly AnnotatorId[]
}

function layersOf(draw: Draw, mint: Mint, { text, annotators }: Work): readonly AnnotationLayer[] {
  const own = annotators.map((annotator) => layerOf({ draw, mint, text, annotator }, 'annotator', []))
  const [annotator] = annotators
  if (annotator === undefined || draw.flip()) return own
  return [
    ...own,
    layerOf(
      { draw, mint, text, annotator },
      'adjudicated',
      own.map((one) => one.id),
    ),
  ]
}

interface Discussed extends Omit<Work, 'text'> {
  readonly id: AnnotatedDocument['id']
  readonly layers: readonly AnnotationLayer[]
}

function commentsOf(draw: Draw, mint: Mint, { id, layers, annotators }: Discussed): readonly Remark[] {
  const [layer] = layers
  const [annotation] = layer?.annotations ?? []
  const first: Remark = {
    id: ids.commentId(mint('m')),
    target:
      annotation === undefined || layer === undefined
        ? { kind: 'document', id }
        : { kind: 'annotation', layer: layer.id, id: annotation.id },
    by: annotators[0] ?? ids.annotatorId('p-ana'),
    at: moment(draw),
    text: draw.pick(strings),
  }
  const reply: Remark = { ...first, id: ids.commentId(mint('m')), inReplyTo: first.id, resolved: true }
  return draw.flip() ? [first, reply] : []
}

function decisionsOf(
  draw: Draw,
  mint: Mint,
  { layers, annotators }: Omit<Discussed, 'id'>,
): readonly Decision[] {
  const mine = (layers[0]?.annotations ?? []).map((one) => one.id).slice(0, 1)
  if (draw.flip()) return []
  const by = annotators[1] ?? ids.annotatorId('p-ben')
  const id = ids.decisionId(mint('x'))
  return [{ id, mine, theirs: [], choice: 'mine', result: mine, reason: 'clear', by, at: moment(draw) }]
}

function sourceOf(draw: Draw): NonNullable<AnnotatedDocument['source']> {
  return { fileName: 'raid.txt', mediaType: 'text/plain', sha256: 'ab'.repeat(32), importedAt: moment(draw) }
}

function revisionOf(
  draw: Draw,
  [by]: readonly AnnotatorId[],
  parentHash: string,
): AnnotatedDocument['revisions'][number] {
  return {
    n: 1,
    at: moment(draw),
    by: by ?? ids.annotatorId('p-ana'),
    parentHash,
    changes: [{ insert: 'x' }, 7],
  }
}
