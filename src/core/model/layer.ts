import type { Annotation, AnnotationKind } from './annotation'
import type { Assessment } from './assessment'
import type { AnnotatorId, LayerId } from './ids'
import type { CoreferenceSet, Relation } from './relation'

/** Everything about a layer but its items. A kind not in `covered` is missing, not disagreement. */
export interface LayerHeader {
  readonly id: LayerId
  readonly annotator: AnnotatorId
  readonly role: 'annotator' | 'adjudicated'
  /** The revision of the text the spans are anchored to. */
  readonly revision: number
  readonly basedOn: readonly LayerId[]
  readonly status: 'in-progress' | 'finished'
  readonly finishedAt?: string
  readonly covered: readonly (AnnotationKind | 'relation' | 'coreference' | 'assessment')[]
  readonly labels: readonly string[]
}

/** The header of the layer in which an annotator begins to work over a text. */
export function newLayerHeader(begun: Pick<LayerHeader, 'id' | 'annotator' | 'revision'>): LayerHeader {
  return {
    ...begun,
    role: 'annotator',
    basedOn: [],
    status: 'in-progress',
    covered: ['entity', 'event', 'claim', 'relation', 'coreference', 'assessment'],
    labels: [],
  }
}

/** One annotator's (or one adjudication's) work over one document. */
export interface AnnotationLayer extends LayerHeader {
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  readonly coreference: readonly CoreferenceSet[]
  readonly assessments: readonly Assessment[]
}
