import { createHash } from 'node:crypto'
import { emptyLayer } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, projectId, typeId } from '#core/model/ids'
import { newLayerHeader } from '#core/model/layer'
import type { Block } from '#core/model/source-document'
import { span, type Span } from '#core/model/span'
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

/** An exchange file with 2,000 claims over one sentence and 5,000 entities in and across each other in one paragraph. */
export function crowdedFile(me: string): string {
  const by = annotatorId(me)
  const provenance = { by, at: '2026-01-01T00:00:00Z', how: 'hand' as const }
  const claims = overTheMiddle(sentence, 2000).map((one, n): Annotation => ({
    kind: 'claim',
    id: annotationId(`c${n}`),
    type: typeId('statement'),
    spans: [one],
    arguments: [],
    attribution: { voice: 'unnamed', sources: [], cue: [] },
    attributes: {},
    links: [],
    provenance,
  }))
  const entities = overTheMiddle(paragraph, 5000).map((one, n): Annotation => ({
    kind: 'entity',
    id: annotationId(`e${n}`),
    type: typeId('organization'),
    spans: [one],
    attributes: {},
    links: [],
    provenance,
  }))
  const header = newLayerHeader({ id: layerId('crowded-layer'), annotator: by, revision: 1 })
  return writeProject(
    {
      project: { id: projectId('crowded-project'), name: 'Crowded' },
      tagset: newsTagset,
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
          layers: [{ ...emptyLayer(header), annotations: [...claims, ...entities] }],
          comments: [],
          decisions: [],
        },
      ],
    },
    { exportedAt: '2026-01-01T00:00:00Z' },
  )
}
