import type { FileProblem } from '#core/model/reading'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import type { ExchangeFile } from '../schema/exchange-file'

interface Identified {
  readonly id: string
}

/** Ids are unique in the project; annotators, and apart from them all that belongs to documents. */
export function* idProblems({ annotators, documents }: ExchangeFile): Generator<FileProblem> {
  yield* repeated(listed(annotators, 'annotators'))
  yield* repeated(documentIds(documents))
}

/** Every id of a document and of what is said about it. */
export function idsOf(document: AnnotatedDocument): ReadonlySet<string> {
  return new Set([...documentIds([document])].map(([id]) => id))
}

type Located = readonly [id: string, where: string]

function* repeated(ids: Iterable<Located>): Generator<FileProblem> {
  const firstAt = new Map<string, string>()
  for (const [id, where] of ids) {
    const first = firstAt.get(id)
    if (first === undefined) firstAt.set(id, where)
    else yield { where: `${where}.id`, message: `${id} is already the id of ${first}` }
  }
}

function* listed(items: readonly Identified[], where: string): Generator<Located> {
  for (const [i, { id }] of items.entries()) yield [id, `${where}[${i}]`]
}

function* documentIds(documents: readonly AnnotatedDocument[]): Generator<Located> {
  yield* listed(documents, 'documents')
  for (const [i, { layers, comments, decisions }] of documents.entries()) {
    const where = `documents[${i}]`
    yield* listed(layers, `${where}.layers`)
    for (const [j, layer] of layers.entries()) yield* layerIds(layer, `${where}.layers[${j}]`)
    yield* listed(comments, `${where}.comments`)
    yield* listed(decisions, `${where}.decisions`)
  }
}

function* layerIds(layer: AnnotationLayer, where: string): Generator<Located> {
  yield* listed(layer.annotations, `${where}.annotations`)
  for (const [i, annotation] of layer.annotations.entries())
    if (annotation.kind !== 'entity')
      yield* listed(annotation.arguments, `${where}.annotations[${i}].arguments`)
  yield* listed(layer.relations, `${where}.relations`)
  yield* listed(layer.coreference, `${where}.coreference`)
  yield* listed(layer.assessments, `${where}.assessments`)
}
