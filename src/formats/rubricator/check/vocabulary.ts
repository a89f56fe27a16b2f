import type { AnnotationKind } from '#core/model/annotation'
import type { ExchangeFile } from '../schema/exchange-file'

/** What the project lets its layers refer to. */
export interface Vocabulary {
  readonly kinds: ReadonlyMap<string, AnnotationKind>
  readonly relationTypes: ReadonlySet<string>
  readonly annotators: ReadonlySet<string>
}

export function vocabularyOf({ tagset, annotators }: ExchangeFile): Vocabulary {
  return {
    kinds: new Map(tagset.types.map(({ id, kind }) => [id, kind])),
    relationTypes: new Set(tagset.relationTypes.map((one) => one.name)),
    annotators: new Set(annotators.map((one) => one.id)),
  }
}
