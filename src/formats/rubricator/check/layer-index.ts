import type { FileProblem } from '#core/model/reading'
import type { FileAnnotation } from '../schema/annotation'
import type { FileLayer } from '../schema/layer'

export interface LayerIndex {
  readonly annotations: ReadonlyMap<string, FileAnnotation>
  /** Ids of annotations and of arguments. */
  readonly assessable: ReadonlySet<string>
}

export function layerIndex({ annotations }: FileLayer): LayerIndex {
  const assessable = new Set<string>()
  for (const annotation of annotations) {
    assessable.add(annotation.id)
    if (annotation.kind !== 'entity') for (const { id } of annotation.arguments) assessable.add(id)
  }
  return { annotations: new Map(annotations.map((one) => [one.id, one])), assessable }
}

export function* missingAnnotation(id: string, where: string, index: LayerIndex): Generator<FileProblem> {
  if (!index.annotations.has(id)) yield missingIn(where, id)
}

export function missingIn(where: string, id: string): FileProblem {
  return { where, message: `${id} is not in this layer` }
}
