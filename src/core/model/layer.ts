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

/** One annotator's (or one adjudication's) work over one document. */
export interface AnnotationLayer extends LayerHeader {
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  readonly coreference: readonly CoreferenceSet[]
  readonly assessments: readonly Assessment[]
}
