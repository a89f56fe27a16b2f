import { createHash } from 'node:crypto'
import { emptyLayer } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, projectId, typeId } from '#core/model/ids'
import { newLayerHeader } from '#core/model/layer'
import type { Block } from '#core/model/source-document'
import { span, type Span } from '#core/model/span'
import type { AnnotationType, Tagset } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { writeProject } from '#formats/rubricator/write-project'

export const CROWDED = 'Far too much in one place'

const sentence =
  'The ministry said on Friday that nobody had been promised anything, and that the port, the bank and the ring had been told so in March.'
const words = 'The harbour court of Port Sable heard the grain case of the northern ports again. '
const paragraph = words.repeat(3).trim()
const quiet = 'Shipping went on as usual during the week.'
const lines = [CROWDED, sentence, quiet, paragraph, quiet]
const text = lines.join('\n')

function blocks(): readonly Block[] {
  let start = 0
  return lines.map((line) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

/** Different stretches of one line, all over its middle. */
function overTheMiddle(line: string, count: number): readonly Span[] {
  const from = text.indexOf(line)
  const middle = Math.floor(line.length / 2)
  return Array.from({ length: count }, (_, n) =>
    span(from + (n % middle), from + line.length - Math.floor(n / middle)),
  )
}

/** A tagset with as many types as one may have. */
function manyTypes(count: number): Tagset {
  const kinds = ['entity', 'event', 'claim'] as const
  const added = Array.from({ length: count - newsTagset.types.length }, (_, n): AnnotationType => {
    const kind = kinds[n % 3] ?? 'entity'
    const color = `#${((n * 7919) % 0xffffff).toString(16).padStart(6, '0')}`
    const shared = { id: typeId(`type-${n}`), name: `Type number ${n}`, color, attributes: [], examples: [] }
    return kind === 'entity' ? { ...shared, kind } : { ...shared, kind, roles: [] }
  })
  return { ...newsTagset, types: [...newsTagset.types, ...added] }
}

type WithoutSigning<A> = A extends Annotation ? Omit<A, 'provenance'> : never
type Unsigned = WithoutSigning<Annotation>

function entity(id: string, type: string, place: Span) {
  return {
    kind: 'entity' as const,
    id: annotationId(id),
    type: typeId(type),
    spans: [place],
    attributes: {},
    links: [],
  }
}

/** An exchange file with 2,000 claims over one sentence and 5,000 entities in and across each other in one paragraph. */
export function crowdedFile(me: string): string {
  const claims = overTheMiddle(sentence, 2000).map((one, n): Unsigned => ({
    ...entity(`c${n}`, 'statement', one),
    kind: 'claim',
    arguments: [],
    attribution: { voice: 'unnamed', sources: [], cue: [] },
  }))
  const entities = overTheMiddle(paragraph, 5000).map((one, n) => entity(`e${n}`, 'organization', one))
  return fileOf(me, newsTagset, [...claims, ...entities])
}

/** An exchange file whose tagset has 1,000 types, a third of them entities: each of these tags something. */
export function manyTypesFile(me: string): string {
  const tagset = manyTypes(1000)
  const types = tagset.types.filter(({ kind }) => kind === 'entity')
  const places = overTheMiddle(paragraph, types.length)
  return fileOf(
    me,
    tagset,
    types.flatMap(({ id }, n) => places.slice(n, n + 1).map((place) => entity(`e${n}`, id, place))),
  )
}

function signed(me: string, annotation: Unsigned): Annotation {
  return { ...annotation, provenance: { by: annotatorId(me), at: '2026-01-01T00:00:00Z', how: 'hand' } }
}

function fileOf(me: string, tagset: Tagset, annotations: readonly Unsigned[]): string {
  const by = annotatorId(me)
  const header = newLayerHeader({ id: layerId('crowded-layer'), annotator: by, revision: 1 })
  const own = annotations.map((one) => signed(me, one))
  return writeProject(
    {
      project: { id: projectId('crowded-project'), name: 'Crowded' },
      tagset,
      annotators: [{ id: by, name: 'Me' }],
      documents: [
        {
          id: documentId('crowded'),
          title: CROWDED,
          language: 'en',
          metadata: {},
          text,
          textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
          revision: 1,
          revisions: [],
          blocks: blocks(),
          marks: [],
          layers: [{ ...emptyLayer(header), annotations: own }],
          comments: [],
          decisions: [],
        },
      ],
    },
    { exportedAt: '2026-01-01T00:00:00Z' },
  )
}
