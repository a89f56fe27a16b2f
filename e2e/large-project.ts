import { createHash } from 'node:crypto'
import { emptyLayer } from '#core/edit/layer-store'
import type { Annotation, AnnotationKind } from '#core/model/annotation'
import {
  annotationId,
  annotatorId,
  argumentId,
  documentId,
  layerId,
  projectId,
  typeId,
} from '#core/model/ids'
import { newLayerHeader } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Block } from '#core/model/source-document'
import { span, type Span } from '#core/model/span'
import { newsTagset } from '#core/tagset/news-tagset'
import { writeProject } from '#formats/rubricator/write-project'

export interface LargeOptions {
  readonly title: string
  /** About how long the text is, in UTF-16 code units. */
  readonly length: number
  /** How many annotations there are, spread to the end of the text. */
  readonly annotations: number
  /** Whose they are. */
  readonly annotator: string
}

const syllables = [
  'al',
  'den',
  'mar',
  'ko',
  'ves',
  'ti',
  'ran',
  'bo',
  'sel',
  'qui',
  'nor',
  'va',
  'pe',
  'lu',
  'gra',
]
const linking = ['the', 'of', 'and', 'said', 'on', 'in', 'that', 'to', 'was', 'by', 'for', 'after', 'who']
/** Three of ten annotations are larger than a word, with others inside or across their ends. */
const reaches = [1, 1, 5, 1, 2, 9, 1, 1, 3, 1]

/** The same numbers every time, each from 0 to 1. */
function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function word(draw: () => number): string {
  if (draw() < 0.4) return linking[Math.floor(draw() * linking.length)] ?? ''
  const made = Array.from(
    { length: 2 + Math.floor(draw() * 2) },
    () => syllables[Math.floor(draw() * syllables.length)],
  )
  const name = made.join('')
  return draw() < 0.25 ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

interface Written {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly words: readonly Span[]
}

/** Paragraphs of about 280 characters, a heading now and then. */
function write(length: number): Written {
  const draw = draws(7)
  const [blocks, words, texts]: [Block[], Span[], string[]] = [[], [], []]
  let at = 0
  while (at < length) {
    const isHeading = blocks.length % 25 === 0
    const start = at
    const own = Array.from({ length: isHeading ? 6 : 30 + Math.floor(draw() * 30) }, () => word(draw))
    for (const one of own) {
      words.push(span(at, at + one.length))
      at += one.length + 1
    }
    texts.push(own.join(' '))
    blocks.push(
      isHeading
        ? { kind: 'heading', level: 2, start, end: at - 1 }
        : { kind: 'paragraph', start, end: at - 1 },
    )
  }
  return { text: texts.join('\n'), blocks, words }
}

const typesOf = (kind: AnnotationKind) => newsTagset.types.filter((type) => type.kind === kind)
const types = { entity: typesOf('entity'), event: typesOf('event'), claim: typesOf('claim') }

function kindOf(n: number): AnnotationKind {
  return n % 10 === 5 ? 'claim' : n % 5 === 3 ? 'event' : 'entity'
}

function annotate({ words }: Written, { annotations, annotator }: LargeOptions): readonly Annotation[] {
  const provenance = { by: annotatorId(annotator), at: '2026-01-01T00:00:00.000Z', how: 'import' } as const
  return Array.from({ length: annotations }, (_, n): Annotation => {
    const first = Math.floor((n * (words.length - 1)) / Math.max(1, annotations - 1))
    const last = Math.min(words.length - 1, first + (reaches[n % reaches.length] ?? 1) - 1)
    const kind = kindOf(n)
    const ofKind = types[kind]
    const shared = {
      id: annotationId(`a${n}`),
      type: ofKind[n % ofKind.length]?.id ?? typeId('person'),
      spans: [span(words[first]?.start ?? 0, words[last]?.end ?? 0)],
      attributes: {},
      links: [],
      provenance,
    }
    if (kind === 'entity') return { ...shared, kind }
    const filler = { id: argumentId(`r${n}`), role: 'Agent', filler: annotationId(`a${n - 1}`) }
    if (kind === 'event') return { ...shared, kind, arguments: [filler] }
    return {
      ...shared,
      kind,
      arguments: [],
      attribution: { voice: 'named', sources: [annotationId(`a${n - 1}`)], cue: [] },
    }
  })
}

function documentOf(options: LargeOptions): AnnotatedDocument {
  const written = write(options.length)
  const { text, blocks } = written
  const id = options.title.toLowerCase().replaceAll(/\W+/gu, '-')
  return {
    id: documentId(id),
    title: options.title,
    language: 'en',
    metadata: {},
    text,
    textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    revision: 0,
    revisions: [],
    blocks,
    marks: [],
    layers: [
      {
        ...emptyLayer(
          newLayerHeader({
            id: layerId(`${id}-layer`),
            annotator: annotatorId(options.annotator),
            revision: 0,
          }),
        ),
        annotations: annotate(written, options),
      },
    ],
    comments: [],
    decisions: [],
  }
}

/** An exchange file with one article of invented news, annotated to its end. */
export function largeProject(options: LargeOptions): { readonly project: Project; readonly file: string } {
  const project: Project = {
    project: { id: projectId(`project-${options.title}`), name: options.title },
    tagset: newsTagset,
    annotators: [{ id: annotatorId(options.annotator), name: 'Test' }],
    documents: [documentOf(options)],
  }
  return { project, file: writeProject(project, { exportedAt: '2026-01-01T00:00:00.000Z' }) }
}
