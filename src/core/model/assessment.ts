import type { AnnotationId, AnnotatorId, ArgumentId, AssessmentId } from './ids'

export type Certainty = 'certain' | 'probable' | 'possible' | 'underspecified'
export type Polarity = '+' | '-' | 'u'

export interface Holder {
  readonly kind: 'annotation' | 'author' | 'annotator'
  readonly id?: AnnotationId | AnnotatorId
}

/** Who holds what to be how sure (FactBank: factuality is a relation between a holder and a target). */
export interface Assessment {
  readonly id: AssessmentId
  readonly holder: Holder
  readonly via?: AnnotationId
  readonly target: AnnotationId | ArgumentId
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly note?: string
}
