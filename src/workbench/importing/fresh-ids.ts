import { argumentsOf } from '#core/model/annotation'
import type { AnnotatorId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import { renameIds } from './rename-ids'

/** Every id of a layer and of its items. */
function idsOfLayer(layer: AnnotationLayer): readonly string[] {
  return [layer.id, ...itemIds(layer)]
}

function itemIds({ annotations, relations, coreference, assessments }: AnnotationLayer): readonly string[] {
  return [
    ...annotations.flatMap((one) => [one.id, ...argumentsOf(one).map((argument) => argument.id)]),
    ...[...relations, ...coreference, ...assessments].map((one) => one.id),
  ]
}

function remarkIds({ comments, decisions }: AnnotatedDocument): readonly string[] {
  return [...comments, ...decisions].map((one) => one.id)
}

/** Every id of a document and of what is said about it. */
export function idsOfDocument(document: AnnotatedDocument): readonly string[] {
  return [document.id, ...document.layers.flatMap(idsOfLayer), ...remarkIds(document)]
}

/** Only the same person's layer is renewed; another's of the same id is another layer. */
function idsOfAnnotator(here: AnnotatedDocument | undefined, annotator: AnnotatorId): ReadonlySet<string> {
  return new Set(here?.layers.filter((one) => one.annotator === annotator).map((one) => one.id))
}

/**
 * The document as it can come into a project where the ids `taken` are in use: what would clash is renamed, always
 * in the same way, so that bringing the same file in twice is noticed. `here` is the document that it comes over.
 */
export function withFreshIds(
  theirs: AnnotatedDocument,
  taken: ReadonlySet<string>,
  here?: AnnotatedDocument,
): AnnotatedDocument {
  const id = here?.id ?? theirs.id
  const renaming = new Map<string, string>([[theirs.id, id]])
  const rename = (old: string, within: string, known: ReadonlySet<string>): string => {
    if (!taken.has(old) || known.has(old)) return old
    renaming.set(old, `${within}:${old}`)
    return `${within}:${old}`
  }
  const layers = new Map<string, AnnotationLayer>(here?.layers.map((layer) => [layer.id, layer]))
  for (const layer of theirs.layers) {
    const layerId = rename(layer.id, id, idsOfAnnotator(here, layer.annotator))
    const counterpart = layers.get(layerId)
    const known = new Set(counterpart === undefined ? [] : itemIds(counterpart))
    for (const item of itemIds(layer)) rename(item, layerId, known)
  }
  const remarks = new Set(here === undefined ? [] : remarkIds(here))
  for (const remark of remarkIds(theirs)) rename(remark, id, remarks)
  return renameIds(theirs, renaming)
}
