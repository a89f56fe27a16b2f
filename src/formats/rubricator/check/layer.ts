import type { FileProblem } from '#core/model/reading'
import type { FileLayer } from '../schema/layer'
import type { Vocabulary } from './vocabulary'
import { annotationProblems } from './annotation'
import { onCycles } from './chains'
import { layerIndex, missingAnnotation, missingIn, type LayerIndex } from './layer-index'
import type { Measured } from './place'

/** Spans, types and references of one layer. */
export function* layerProblems(
  layer: FileLayer,
  where: string,
  measured: Measured,
  vocabulary: Vocabulary,
): Generator<FileProblem> {
  const index = layerIndex(layer)
  if (!vocabulary.annotators.has(layer.annotator))
    yield { where: `${where}.annotator`, message: `${layer.annotator} is not among the annotators` }
  for (const [i, annotation] of layer.annotations.entries())
    yield* annotationProblems(annotation, `${where}.annotations[${i}]`, { measured, vocabulary, index })
  yield* loopProblems(layer, where)
  yield* relationProblems(layer, where, { index, vocabulary })
  yield* coreferenceProblems(layer, where, index)
  yield* assessmentProblems(layer, where, { index, vocabulary })
}

function* loopProblems({ annotations }: FileLayer, where: string): Generator<FileProblem> {
  const within = annotations.flatMap((one) =>
    one.kind === 'claim' && one.within !== undefined ? [[one.id, one.within] as const] : [],
  )
  const looped = onCycles(new Map(within))
  for (const [i, { id }] of annotations.entries())
    if (looped.has(id))
      yield { where: `${where}.annotations[${i}].within`, message: `reports ${id} within itself` }
}

interface Known {
  readonly index: LayerIndex
  readonly vocabulary: Vocabulary
}

function* relationProblems({ relations }: FileLayer, where: string, known: Known): Generator<FileProblem> {
  for (const [i, { type, from, to }] of relations.entries()) {
    const at = `${where}.relations[${i}]`
    if (!known.vocabulary.relationTypes.has(type))
      yield { where: `${at}.type`, message: `${type} is not a relation type of the tagset` }
    yield* missingAnnotation(from, `${at}.from`, known.index)
    yield* missingAnnotation(to, `${at}.to`, known.index)
  }
}

function* coreferenceProblems(
  { coreference }: FileLayer,
  where: string,
  index: LayerIndex,
): Generator<FileProblem> {
  const taken = new Set<string>()
  for (const [i, { members, representative }] of coreference.entries()) {
    const at = `${where}.coreference[${i}]`
    for (const [j, member] of members.entries()) {
      yield* missingAnnotation(member, `${at}.members[${j}]`, index)
      if (taken.has(member)) yield { where: `${at}.members[${j}]`, message: `${member} is a member already` }
      taken.add(member)
    }
    if (representative !== undefined && !members.includes(representative))
      yield { where: `${at}.representative`, message: `${representative} is not a member` }
  }
}

function* assessmentProblems(
  { assessments }: FileLayer,
  where: string,
  { index, vocabulary }: Known,
): Generator<FileProblem> {
  for (const [i, { holder, via, target }] of assessments.entries()) {
    const at = `${where}.assessments[${i}]`
    if (!index.assessable.has(target)) yield missingIn(`${at}.target`, target)
    if (via !== undefined) yield* missingAnnotation(via, `${at}.via`, index)
    const holders = holder.kind === 'annotator' ? vocabulary.annotators : index.annotations
    if (holder.kind !== 'author' && !holders.has(holder.id ?? ''))
      yield missingIn(`${at}.holder.id`, holder.id ?? '(none)')
  }
}
