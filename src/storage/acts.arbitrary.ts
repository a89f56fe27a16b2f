import fc from 'fast-check'
import type { Change, ItemChange } from '#core/edit/change'
import { headerOf } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import { annotatorId, commentId, coreferenceId, decisionId, typeId } from '#core/model/ids'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import { me, orderOf } from './replay.arbitrary'
import { article, entity, header, text } from './small-project.arbitrary'

/** `pick` chooses among what is there. */
interface Aim {
  readonly pick: number
  readonly start: number
  readonly length: number
}

const at = '2026-03-01T10:00:00Z'

/** What a person may do to the project; `n` makes new ids. */
const projectActs = {
  'add-type': ({ tagset }: Project, n: number): Change => {
    const type = { id: typeId(`type${n}`), kind: 'entity', name: `Type ${n}`, color: '#336699' } as const
    const after = { ...tagset, version: tagset.version + 1, types: [...tagset.types, type] }
    return { kind: 'tagset', before: tagset, after }
  },
  'add-person': (_: Project, n: number): Change => {
    return { kind: 'annotator', before: null, after: { id: annotatorId(`p${n}`), name: `Person ${n}` } }
  },
  rename: ({ project }: Project, n: number): Change => {
    return { kind: 'project', before: project, after: { ...project, name: `Name ${n}` } }
  },
}

const documentActs = {
  delete: (document: AnnotatedDocument): Change => {
    return { kind: 'document', order: orderOf(document), before: document, after: null }
  },
  details: ({ id, title, language, metadata }: AnnotatedDocument, n: number): Change => {
    const before = { title, language, metadata }
    return { kind: 'details', document: id, before, after: { ...before, title: `Title ${n}` } }
  },
  decide: ({ id }: AnnotatedDocument, n: number): Change => {
    const after = {
      id: decisionId(`x${n}`),
      mine: [],
      theirs: [],
      choice: 'mine',
      result: [],
      by: me,
      at,
    } as const
    return { kind: 'decision', document: id, before: null, after }
  },
  remark: ({ id }: AnnotatedDocument, n: number): Change => {
    const target = { kind: 'document', id } as const
    return {
      kind: 'comment',
      document: id,
      before: null,
      after: { id: commentId(`r${n}`), target, by: me, at, text: '?' },
    }
  },
  'add-layer': ({ id }: AnnotatedDocument, n: number): Change => {
    return { kind: 'layer-header', document: id, before: null, after: header(`l${n}-added`) }
  },
  finish: ({ id, layers: [first] }: AnnotatedDocument): Change => {
    const before = first === undefined ? null : headerOf(first)
    return { kind: 'layer-header', document: id, before, after: before && finished(before) }
  },
  'go-on': ({ id, layers: [first] }: AnnotatedDocument): Change => {
    const before = first === undefined ? null : headerOf(first)
    return { kind: 'layer-header', document: id, before, after: before && unfinished(before) }
  },
  withdraw: ({ id, decisions: [first] }: AnnotatedDocument): Change => {
    return { kind: 'decision', document: id, before: first ?? null, after: null }
  },
}

/** With a key that only a later version knows. */
function finished(header: LayerHeader): LayerHeader {
  const later = { reviewedBy: 'someone' }
  return { ...header, status: 'finished', finishedAt: at, ...later }
}

function unfinished(header: LayerHeader & { readonly reviewedBy?: string }): LayerHeader {
  const { finishedAt: _at, reviewedBy: _by, ...rest } = header
  return { ...rest, status: 'in-progress' }
}

/** What may be done to an annotation that is in no set. */
const annotationActs = {
  retype: (before: Annotation, n: number): ItemChange => {
    return { collection: 'annotations', before, after: { ...before, type: typeId(`type${n}`) } }
  },
  remove: (before: Annotation): ItemChange => ({ collection: 'annotations', before, after: null }),
  join: ({ id, provenance }: Annotation, n: number): ItemChange => {
    const after = { id: coreferenceId(`s${n}`), members: [id], links: [], provenance }
    return { collection: 'coreference', before: null, after }
  },
}

/** Two articles and a tag in one of them, all in one command. */
function imported(n: number): readonly Change[] {
  const one = article(100 + 2 * n)
  const after = entity(`i${n}`, { start: 0, end: 3 })
  return [
    addition(one),
    addition(article(101 + 2 * n)),
    ...one.layers.map((layer) => layerChange(one, layer, { collection: 'annotations', before: null, after })),
  ]
}

function addition(document: AnnotatedDocument): Change {
  return { kind: 'document', order: orderOf(document), before: null, after: document }
}

function layerChange(document: AnnotatedDocument, layer: AnnotationLayer, item: ItemChange): Change {
  return { kind: 'layer', document: document.id, layer: layer.id, items: [item] }
}

type Changing = (project: Project, aim: Aim, n: number) => readonly Change[]

function picked<Thing>(things: readonly Thing[], pick: number): readonly Thing[] {
  return things.length === 0 ? [] : things.slice(pick % things.length).slice(0, 1)
}

const tag: Changing = ({ documents }, { pick, start, length }, n) =>
  picked(documents, pick).flatMap((document) =>
    picked(document.layers, pick).map((layer) => {
      const after = entity(`n${n}`, { start, end: Math.min(start + length, text.length) })
      return layerChange(document, layer, { collection: 'annotations', before: null, after })
    }),
  )

const changeAnnotation =
  (act: (before: Annotation, n: number) => ItemChange): Changing =>
  ({ documents }, { pick }, n) =>
    picked(documents, pick).flatMap((document) =>
      picked(document.layers, pick).flatMap((layer) => {
        const members = new Set(layer.coreference.flatMap((set) => set.members))
        const free = layer.annotations.filter((one) => !members.has(one.id))
        return picked(free, pick).map((one) => layerChange(document, layer, act(one, n)))
      }),
    )

const changing: readonly Changing[] = [
  tag,
  tag,
  (_project, _aim, n) => imported(n),
  ...Object.values(projectActs).map((act): Changing => (project, _, n) => [act(project, n)]),
  ...Object.values(documentActs).map(
    (act): Changing =>
      (project, { pick }, n) =>
        picked(project.documents, pick).map((document) => act(document, n)),
  ),
  ...Object.values(annotationActs).map(changeAnnotation),
]

export type Act = { readonly kind: 'undo' } | ({ readonly kind: 'change'; readonly by: Changing } & Aim)

const aim: Aim = { pick: 0, start: 7, length: 10 }
export const tagFirst: Act = { kind: 'change', by: tag, ...aim }
export const importTwo: Act = { kind: 'change', by: (_project, _aim, n) => imported(n), ...aim }
export const deleteFirst: Act = {
  kind: 'change',
  by: ({ documents }) => documents.slice(0, 1).map(documentActs.delete),
  ...aim,
}
export const undo: Act = { kind: 'undo' }

const change: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('change'),
  by: fc.constantFrom(...changing),
  pick: fc.nat({ max: 20 }),
  start: fc.nat({ max: text.length - 2 }),
  length: fc.integer({ min: 1, max: 20 }),
})

export const actArbitrary: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: change },
  { weight: 1, arbitrary: fc.constant(undo) },
)
