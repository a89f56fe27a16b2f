import type { AnnotationKind } from '#core/model/annotation'
import { typeId, type TypeId } from '#core/model/ids'
import { limits } from '#core/model/limits'
import type { AnnotationType, Role, Tagset } from '#core/model/tagset'
import { ok, refuse, type Result } from '#core/result'
import type { ProjectSession } from '../project-session'

export interface NewType {
  readonly name: string
  readonly kind: AnnotationKind
  /** `#rrggbb`. */
  readonly color: string
  /** One letter, or empty for none. */
  readonly key: string
}

/** After the letter C a claim's letter is awaited, so no entity can have it. */
const CLAIM_PREFIX = 'C'

const OWN_ROLES: Readonly<Record<AnnotationKind, readonly string[]>> = {
  entity: [],
  event: ['Agent', 'Patient', 'Place', 'Time'],
  claim: ['Time', 'Place', 'Medium', 'Addressee'],
}

/** Adds a type to the project's tagset as one undo step. Refuses with a sentence for the person. */
export function addType(session: ProjectSession, wanted: NewType): Result<TypeId, string> {
  const { tagset } = session.index.get()
  const problem = problemOf(tagset, wanted)
  if (problem !== undefined) return refuse(problem)
  const type = typeFrom(wanted, typeId(session.surroundings.newId()))
  const after = { ...tagset, version: tagset.version + 1, types: [...tagset.types, type] }
  session.commit({
    label: `Add the type ${type.name}`,
    scope: 'project',
    changes: [{ kind: 'tagset', before: tagset, after }],
  })
  return ok(type.id)
}

/** Why the type cannot be added, in words for the person; undefined when it can. */
export function problemOf(tagset: Tagset, wanted: NewType): string | undefined {
  const name = wanted.name.trim()
  if (name === '') return 'Give the type a name.'
  if (name.length > limits.name) return `Give the type a name of at most ${limits.name} characters.`
  if (tagset.types.length >= limits.types) return `A project has at most ${limits.types} types.`
  const same = tagset.types.find((type) => type.name.toLowerCase() === name.toLowerCase())
  if (same !== undefined) return `There is a type called ${same.name} already. Choose another name.`
  return keyProblem(tagset, wanted.kind, wanted.key)
}

/** Why the letter cannot be the key of a type of this kind; undefined when it can, or when there is none. */
export function keyProblem(tagset: Tagset, kind: AnnotationKind, key: string): string | undefined {
  const letter = key.toUpperCase()
  if (letter === '') return undefined
  if (!/^\p{L}$/u.test(letter)) return 'The key is one letter, or nothing.'
  if (kind === 'entity' && letter === CLAIM_PREFIX) return 'C begins a claim. Choose another letter.'
  const owner = tagset.types.find((type) => type.kind === kind && type.key?.toUpperCase() === letter)
  return owner === undefined ? undefined : `${letter} is used by ${owner.name}. Choose another letter.`
}

/** The first letter of the name that is free, else the first free letter of the alphabet; empty when none is. */
export function proposeKey(tagset: Tagset, kind: AnnotationKind, name: string): string {
  const letters = `${name.toUpperCase()}ABCDEFGHIJKLMNOPQRSTUVWXYZ`.match(/[A-Z]/gu) ?? []
  return letters.find((letter) => keyProblem(tagset, kind, letter) === undefined) ?? ''
}

function typeFrom({ name, kind, color, key }: NewType, id: TypeId): AnnotationType {
  const roles = OWN_ROLES[kind].map((role): Role => ({ name: role, fillers: [], min: 0, max: 0 }))
  return {
    id,
    kind,
    name: name.trim(),
    color,
    ...(key === '' ? {} : { key: key.toUpperCase() }),
    ...(roles.length === 0 ? {} : { roles }),
  }
}
