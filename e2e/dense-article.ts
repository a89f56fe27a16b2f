import { createHash } from 'node:crypto'
import { writeProject } from '#formats/rubricator/write-project'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, projectId } from '#core/model/ids'
import { emptyLayer } from '#core/edit/layer-store'
import { newLayerHeader, type AnnotationLayer } from '#core/model/layer'
import type { Block } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { dice, type Dice } from '../src/renderer/editor/random-article.arbitrary'

export const TITLE = 'Harbour court hears the grain case'

const nested =
  'The spokeswoman of the Office of the Minister of Justice of the Republic of Costaverde, Ilse and her brother Tomas Marden, said on Monday that the Harbour Police of Port Sable had arrested fourteen members of the Grain Ring in the Old Custom House.'
const claimed = [
  'According to the ministry, nobody had been promised anything, and the prosecutor alleged that the ring had paid the Bank of Sable 40,000 crowns,',
  'which the bank denied the same evening, saying that no such payment had ever reached its books and that the ministry was mistaken.',
]
const many = [
  'Rosa Ibarra, Deputy Head of the Customs Union of the Northern Ports, told the Costaverde Courier that two rifles, a pistol and 300 kilograms of an unnamed powder had been seized in March.',
  'The Court of Appeal of Port Sable released Anton Weir on bail, the Courier reported on Thursday, and warned that the State Attorney of the District of Sable would demand a new hearing by the end of May.',
  'Lawyers of the Marden family met officials of the Ministry of Trade in Lower Sable, where the minister promised to publish the agreement with the Kingdom of Ostra, the Ostra Grain Board and the port.',
  'Four of the accused are said to have moved money through the Bank of Sable, through Weir and Sons and through a foundation in Ostra, which the foundation, its lawyers and Weir himself deny.',
]
const quiet =
  'Shipping went on as usual during the week. Two vessels left for Ostra with a cargo of barley, and a third was kept in the roads by the wind until Saturday.'

const lines: readonly (readonly [Block['kind'], string])[] = [
  ['heading', TITLE],
  ['paragraph', nested],
  ['paragraph', claimed[0] ?? ''],
  ['paragraph', claimed[1] ?? ''],
  ...many.map((line, at) => [at === 2 ? 'quote' : at === 3 ? 'list-item' : 'paragraph', line] as const),
  ['paragraph', quiet],
  ...Array.from({ length: 40 }, (_, at) => ['paragraph', many[at % many.length] ?? ''] as const),
  ['paragraph', quiet],
]
const text = lines.map(([, line]) => line).join('\n')

function blocks(): readonly Block[] {
  let start = 0
  return lines.map(([kind, line]) => {
    const block = { kind, start, end: start + line.length, ...(kind === 'heading' ? { level: 1 } : {}) }
    start = block.end + 1
    return block
  })
}

function find(quote: string): Span {
  const start = text.indexOf(quote)
  if (start === -1) throw new Error(`The text has no “${quote}”`)
  return { start, end: start + quote.length }
}

/** A type's name, and the texts an annotation of it covers. */
const byHand: readonly (readonly [string, ...string[]])[] = [
  ['Person', 'spokeswoman of the Office of the Minister of Justice of the Republic of Costaverde'],
  ['Organization', 'Office of the Minister of Justice of the Republic of Costaverde'],
  ['Person', 'Minister of Justice of the Republic of Costaverde'],
  ['Location', 'Republic of Costaverde'],
  ['Person', 'Ilse', 'Marden'],
  ['Person', 'Tomas Marden'],
  ['Time', 'on Monday'],
  ['Organization', 'Harbour Police of Port Sable'],
  ['Location', 'Port Sable'],
  ['Arrest', 'arrested'],
  ['Organization', 'members of the Grain Ring'],
  ['Value', 'fourteen members'],
  ['Location', 'Old Custom House'],
  [
    'Statement',
    'the Harbour Police of Port Sable had arrested fourteen members of the Grain Ring in the Old Custom House',
  ],
  ['Statement', 'nobody had been promised anything'],
  [
    'Allegation',
    `the ring had paid the Bank of Sable 40,000 crowns,\nwhich the bank denied the same evening`,
  ],
  ['Communication', 'alleged that', 'denied'],
  ['Denial', 'no such payment had ever reached its books and that the ministry was mistaken'],
  ['Statement', 'the ministry was mistaken'],
  ['Organization', 'Bank of Sable'],
  ['Money', '40,000 crowns'],
]

class Annotator {
  readonly #by
  readonly #prefix: string
  #count = 0

  constructor(annotator: string, prefix: string) {
    this.#by = annotatorId(annotator)
    this.#prefix = prefix
  }

  annotation({ id, kind }: AnnotationType, spans: readonly Span[]): Annotation {
    this.#count += 1
    const shared = {
      id: annotationId(`${this.#prefix}${this.#count}`),
      type: id,
      spans,
      attributes: {},
      links: [],
      provenance: { by: this.#by, at: '2026-01-01T00:00:00Z', how: 'hand' as const },
    }
    if (kind === 'entity') return { ...shared, kind }
    if (kind === 'event') return { ...shared, kind, arguments: [] }
    return { ...shared, kind, arguments: [], attribution: { voice: 'unnamed', sources: [], cue: [] } }
  }

  layer(annotations: readonly Annotation[]): AnnotationLayer {
    const id = layerId(`layer-${this.#prefix}`)
    return { ...emptyLayer(newLayerHeader({ id, annotator: this.#by, revision: 1 })), annotations }
  }
}

function typeNamed(name: string): AnnotationType {
  const found = newsTagset.types.find((type) => type.name === name)
  if (found === undefined) throw new Error(`There is no type ${name}`)
  return found
}

/** One annotation to every 20 characters, whole words, all types, a third of them nested or overlapping. */
function scattered(annotator: Annotator, roll: Dice): readonly Annotation[] {
  const from = text.indexOf(many[0] ?? '')
  const starts = [...text.matchAll(/\b\p{L}/gu)].map((match) => match.index).filter((at) => at >= from)
  const ends = [...text.matchAll(/\p{L}\b/gu)].map((match) => match.index + 1)
  const wanted = Math.floor((text.length - from) / 20)
  const annotations = Array.from({ length: wanted }, () => {
    const type = newsTagset.types[roll(newsTagset.types.length)] ?? typeNamed('Person')
    const start = starts[roll(starts.length)] ?? from
    const words = type.kind === 'claim' ? 4 + roll(12) : 1 + roll(4)
    const first = ends.findIndex((end) => end > start)
    const end = ends[Math.min(first + words - 1, ends.length - 1)] ?? text.length
    const span = { start, end }
    return annotator.annotation(type, type.kind === 'event' && roll(4) === 0 ? apart(span) : [span])
  })
  const same = new Set<string>()
  return annotations.filter(({ type, spans }) => {
    const key = JSON.stringify([type, spans])
    return !same.has(key) && same.add(key).size > 0
  })
}

/** The first and the last letters of a stretch as two fragments. */
function apart({ start, end }: Span): readonly Span[] {
  return end - start < 9
    ? [{ start, end }]
    : [
        { start, end: start + 4 },
        { start: end - 4, end },
      ]
}

/** An exchange file with one article that is as densely annotated as any: by `me`, and less so by a colleague. */
export function denseFile(me: string): string {
  const mine = new Annotator(me, 'm')
  const theirs = new Annotator('colleague', 't')
  const own = [
    ...byHand.map(([type, ...quotes]) => mine.annotation(typeNamed(type), quotes.map(find))),
    ...scattered(mine, dice(7)),
  ]
  const other = [
    theirs.annotation(typeNamed('Organization'), [find('Minister of Justice')]),
    theirs.annotation(typeNamed('Location'), [find('Costaverde, Ilse')]),
    theirs.annotation(typeNamed('Location'), [find('Old Custom House')]),
    theirs.annotation(typeNamed('Arrest'), [find('arrested fourteen')]),
    theirs.annotation(typeNamed('Statement'), [
      find('nobody had been promised anything, and the prosecutor'),
    ]),
  ]
  return writeProject(
    {
      project: { id: projectId('dense'), name: 'The grain case' },
      tagset: newsTagset,
      annotators: [
        { id: annotatorId(me), name: 'Me' },
        { id: annotatorId('colleague'), name: 'Colleague' },
      ],
      documents: [
        {
          id: documentId('grain'),
          title: TITLE,
          language: 'en',
          metadata: { publisher: 'Costaverde Courier', published: '2026-03-03' },
          text,
          textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
          revision: 1,
          revisions: [],
          blocks: blocks(),
          marks: [],
          layers: [mine.layer(own), theirs.layer(other)],
          comments: [],
          decisions: [],
        },
      ],
    },
    { exportedAt: '2026-01-01T00:00:00Z' },
  )
}
