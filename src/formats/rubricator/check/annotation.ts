import type { FileProblem } from '#core/model/reading'
import type { FileAnnotation } from '../schema/annotation'
import { missingAnnotation, type LayerIndex } from './layer-index'
import { spansProblems, type Measured } from './place'
import { unknownType } from './tagset'
import type { Vocabulary } from './vocabulary'

interface Context {
  readonly measured: Measured
  readonly vocabulary: Vocabulary
  readonly index: LayerIndex
}

/** Spans, type and references of one annotation. */
export function* annotationProblems(
  annotation: FileAnnotation,
  where: string,
  context: Context,
): Generator<FileProblem> {
  yield* typeProblems(annotation, `${where}.type`, context.vocabulary)
  yield* spansProblems(annotation.spans, `${where}.spans`, context.measured)
  if (annotation.kind === 'entity') return
  for (const [i, { filler }] of annotation.arguments.entries())
    yield* missingAnnotation(filler, `${where}.arguments[${i}].filler`, context.index)
  if (annotation.kind === 'event') return
  yield* spansProblems(annotation.attribution.cue, `${where}.attribution.cue`, context.measured)
  for (const [i, source] of annotation.attribution.sources.entries())
    yield* missingAnnotation(source, `${where}.attribution.sources[${i}]`, context.index)
  if (annotation.within !== undefined)
    yield* withinProblems(annotation.within, `${where}.within`, context.index)
}

function* typeProblems(
  { kind, type }: FileAnnotation,
  where: string,
  { kinds }: Vocabulary,
): Generator<FileProblem> {
  const expected = kinds.get(type)
  if (expected === undefined) yield unknownType(where, type)
  else if (expected !== kind) yield { where, message: `${type} is a type of kind ${expected}, not ${kind}` }
}

function* withinProblems(id: string, where: string, index: LayerIndex): Generator<FileProblem> {
  yield* missingAnnotation(id, where, index)
  const kind = index.annotations.get(id)?.kind ?? 'claim'
  if (kind !== 'claim') yield { where, message: `${id} is of kind ${kind}; only a claim can report another` }
}
