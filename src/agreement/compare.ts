import type { Annotation } from '#core/model/annotation'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import { annotationPairs, matchAnnotations } from './compare-annotations'
import { coreferencePairs, relationPairs } from './compare-links'
import type { Comparison } from './comparison'
import { Partners } from './partners'

/** What both layers cover, of what is compared: assessments are not, yet. */
export function coveredByBoth(mine: LayerHeader, theirs: LayerHeader): LayerHeader['covered'] {
  return mine.covered.filter((kind) => kind !== 'assessment' && theirs.covered.includes(kind))
}

/** Compares two layers over the same text. Exchanging them gives the mirror of the comparison. */
export function compareLayers(mine: AnnotationLayer, theirs: AnnotationLayer): Comparison {
  const covered = new Set(coveredByBoth(mine, theirs))
  const compared = ({ annotations }: AnnotationLayer): readonly Annotation[] =>
    annotations.filter((annotation) => covered.has(annotation.kind))
  const [ours, others] = [compared(mine), compared(theirs)]
  const matching = matchAnnotations(ours, others)
  const partners = new Partners(ours, others, matching.matches)
  return {
    annotations: annotationPairs(matching, partners),
    relations: covered.has('relation') ? relationPairs(mine.relations, theirs.relations, partners) : [],
    coreference: covered.has('coreference')
      ? coreferencePairs(mine.coreference, theirs.coreference, partners)
      : [],
  }
}
