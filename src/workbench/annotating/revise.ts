import type { Annotation, Attribution, AttributeValue } from '#core/model/annotation'
import { argumentId, type AnnotationId, type ArgumentId, type TypeId } from '#core/model/ids'
import { joinSpans, sameSpans, type Span } from '#core/model/span'
import { typeOf } from '#core/model/tagset'
import { assessmentsWithout } from '#core/edit/removal'
import { commitItems, ownLayer, type Desk } from './own-layer'

/** Replaces an annotation of one's own layer by what `change` makes of it; nothing happens when it is the same. */
function revise(
  desk: Desk,
  id: AnnotationId,
  label: string,
  change: (annotation: Annotation) => Annotation,
): void {
  const before = ownLayer(desk)?.get(id)
  if (before === undefined) return
  const after = change(before)
  if (after !== before) commitItems(desk, label, [{ collection: 'annotations', before, after }])
}

/** Another type of the same kind; arguments stay, so that undoing a slip costs nothing. */
export function retype(desk: Desk, id: AnnotationId, type: TypeId): void {
  const definition = typeOf(desk.project.index.get().tagset, type)
  if (definition === undefined) return
  revise(desk, id, `Change to ${definition.name}`, (one) =>
    one.kind === definition.kind && one.type !== type ? { ...one, type } : one,
  )
}

/** New fragments; refuses in silence what would leave nothing. */
export function respan(desk: Desk, id: AnnotationId, spans: readonly Span[]): void {
  const joined = joinSpans(spans)
  if (joined.length > 0) revise(desk, id, 'Change the extent', (one) => over(one, joined))
}

export function addFragment(desk: Desk, id: AnnotationId, fragment: Span): void {
  revise(desk, id, 'Add a fragment', (one) => over(one, joinSpans([...one.spans, fragment])))
}

/** The last fragment stays: an annotation covers something. */
export function removeFragment(desk: Desk, id: AnnotationId, fragment: Span): void {
  revise(desk, id, 'Remove a fragment', (one) => {
    const rest = one.spans.filter((old) => old.start !== fragment.start || old.end !== fragment.end)
    return rest.length === 0 ? one : over(one, rest)
  })
}

function over(annotation: Annotation, spans: readonly Span[]): Annotation {
  return sameSpans(annotation.spans, spans) ? annotation : { ...annotation, spans }
}

/** An empty note is no note. */
export function setNote(desk: Desk, id: AnnotationId, note: string): void {
  revise(desk, id, 'Change the note', (one) => ((one.note ?? '') === note ? one : noted(one, note)))
}

function noted({ note: _old, ...one }: Annotation, note: string): Annotation {
  return note.trim() === '' ? one : { ...one, note }
}

/** `undefined` takes the attribute away. */
export function setAttribute(
  desk: Desk,
  id: AnnotationId,
  name: string,
  value: AttributeValue | undefined,
): void {
  revise(desk, id, `Change ${name}`, (one) => {
    const { [name]: old, ...rest } = one.attributes
    if (old === value) return one
    return { ...one, attributes: value === undefined ? rest : { ...rest, [name]: value } }
  })
}

export function addArgument(desk: Desk, id: AnnotationId, role: string, filler: AnnotationId): void {
  const argument = { id: argumentId(desk.project.surroundings.newId()), role, filler }
  revise(desk, id, `Add ${role}`, (one) => {
    const isThere =
      one.kind === 'entity' || one.arguments.some((old) => old.role === role && old.filler === filler)
    return isThere || filler === id ? one : { ...one, arguments: [...one.arguments, argument] }
  })
}

/** With the argument goes what was held about it. */
export function removeArgument(desk: Desk, id: AnnotationId, argument: ArgumentId): void {
  const layer = ownLayer(desk)
  const before = layer?.get(id)
  if (layer === undefined || before === undefined || before.kind === 'entity') return
  const removed = before.arguments.find((one) => one.id === argument)
  if (removed === undefined) return
  const after = { ...before, arguments: before.arguments.filter((one) => one !== removed) }
  commitItems(desk, `Remove ${removed.role}`, [
    ...assessmentsWithout(layer, new Set([argument])),
    { collection: 'annotations', before, after },
  ])
}

/** The parts of a claim's attribution that are given. Naming a source makes the voice "named". */
export function setAttribution(desk: Desk, id: AnnotationId, given: Partial<Attribution>): void {
  revise(desk, id, 'Change the attribution', (one) => {
    if (one.kind !== 'claim') return one
    const attribution = { ...one.attribution, ...given, cue: joinSpans(given.cue ?? one.attribution.cue) }
    return { ...one, attribution: withVoice(one.attribution, attribution) }
  })
}

/** The attribution after a source was named. */
export function withSource(attribution: Attribution, source: AnnotationId): Attribution {
  if (attribution.sources.includes(source)) return attribution
  return withVoice(attribution, { ...attribution, sources: [...attribution.sources, source] })
}

function withVoice(before: Attribution, after: Attribution): Attribution {
  return after.sources.length > before.sources.length ? { ...after, voice: 'named' } : after
}
