import { argumentsOf, byTextOrder, type Annotation, type Claim } from '#core/model/annotation'
import type { TypeId } from '#core/model/ids'
import { hull } from '#core/model/span'
import { typeOf, type AnnotationType, type Role, type Tagset } from '#core/model/tagset'
import { ownLayer, type Desk } from './own-layer'

/** How many candidates are offered; what is further away is better reached by its text. */
const OFFERED = 60

/** Annotations that may fill the role, the nearest first; those that fill it already are left out. */
export function roleCandidates(desk: Desk, annotation: Annotation, role: Role): readonly Annotation[] {
  const { tagset } = desk.project.index.get()
  const fills = new Set(
    argumentsOf(annotation)
      .filter((one) => one.role === role.name)
      .map((one) => one.filler),
  )
  return nearest(desk, annotation, (other) => !fills.has(other.id) && mayFill(tagset, role, other.type))
}

/** Any annotation may be a claim's source. */
export function sourceCandidates(desk: Desk, claim: Claim): readonly Annotation[] {
  return nearest(desk, claim, (other) => !claim.attribution.sources.includes(other.id))
}

function nearest(
  desk: Desk,
  annotation: Annotation,
  suits: (other: Annotation) => boolean,
): readonly Annotation[] {
  const { start } = hull(annotation.spans)
  const distance = (other: Annotation): number => Math.abs(hull(other.spans).start - start)
  return [...(ownLayer(desk)?.annotations() ?? [])]
    .filter((other) => other.id !== annotation.id && suits(other))
    .toSorted((a, b) => distance(a) - distance(b) || byTextOrder(a, b))
    .slice(0, OFFERED)
}

/** Whether the type or one of its parents is among the role's filler types; a role without any takes all. */
export function mayFill(tagset: Tagset, role: Role, type: TypeId): boolean {
  if (role.fillers.length === 0) return true
  return lineage(tagset, type).some((id) => role.fillers.includes(id))
}

function lineage(tagset: Tagset, type: TypeId): readonly TypeId[] {
  const line: TypeId[] = []
  for (let at: TypeId | undefined = type; at !== undefined && !line.includes(at); at = parentOf(tagset, at))
    line.push(at)
  return line
}

function parentOf(tagset: Tagset, type: TypeId): TypeId | undefined {
  return typeOf(tagset, type)?.parent
}

/** The types that selected text can take to fill the role; entities when the role takes anything. */
export function fillerTypes(tagset: Tagset, role: Role): readonly AnnotationType[] {
  if (role.fillers.length === 0) return tagset.types.filter((type) => type.kind === 'entity')
  return role.fillers.flatMap((id) => typeOf(tagset, id) ?? [])
}
