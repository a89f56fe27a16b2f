import type { FileProblem } from '#core/model/reading'
import type { AnnotationType, Tagset } from '#core/model/tagset'
import { refuse, ok, type Result } from '#core/result'

/** The tagset with theirs brought in, and what was changed on the way. The same tagset when nothing is new. */
export interface MergedTagset {
  readonly tagset: Tagset
  readonly notes: readonly FileProblem[]
}

/**
 * Adds the types that are not there by id, and the relation types and labels that are not there by name; never
 * alters one's own. Refused when an id stands for a type of another kind here.
 */
export function mergeTagset(mine: Tagset, theirs: Tagset): Result<MergedTagset, readonly FileProblem[]> {
  const clashes = theirs.types.flatMap((type) => clashOf(mine, type))
  if (clashes.length > 0) return refuse(clashes)
  const added = addedTypes(mine, theirs)
  const relationTypes = theirs.relationTypes.filter(
    (type) => !mine.relationTypes.some((one) => one.name === type.name),
  )
  const documentLabels = theirs.documentLabels.filter((label) => !mine.documentLabels.includes(label))
  if (added.length + relationTypes.length + documentLabels.length === 0)
    return ok({ tagset: mine, notes: [] })
  const tagset: Tagset = {
    ...mine,
    version: mine.version + 1,
    types: [...mine.types, ...added],
    relationTypes: [...mine.relationTypes, ...relationTypes],
    documentLabels: [...mine.documentLabels, ...documentLabels],
  }
  return ok({ tagset, notes: added.flatMap((type) => renamedNote(theirs, type)) })
}

const aKind = { entity: 'an entity', event: 'an event', claim: 'a claim' } as const

function clashOf(mine: Tagset, theirs: AnnotationType): readonly FileProblem[] {
  const known = mine.types.find((type) => type.id === theirs.id)
  if (known === undefined || known.kind === theirs.kind) return []
  const message = `“${theirs.name}” is ${aKind[theirs.kind]} in the file, and “${known.name}”, which has the same id, ${aKind[known.kind]} here. Open the file as a project of its own instead.`
  return [{ where: `type ${theirs.id}`, message }]
}

/** Names are unique across kinds, and keys within a kind: a name that is taken gets a number, a key that is taken goes. */
function addedTypes(mine: Tagset, theirs: Tagset): readonly AnnotationType[] {
  const types = [...mine.types]
  for (const type of theirs.types) {
    if (types.some((one) => one.id === type.id)) continue
    types.push({ ...withFreeKey(types, type), name: freeName(types, type.name) })
  }
  return types.slice(mine.types.length)
}

function freeName(types: readonly AnnotationType[], name: string): string {
  const taken = new Set(types.map((type) => type.name))
  let free = name
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`
  return free
}

function withFreeKey(types: readonly AnnotationType[], { key, ...type }: AnnotationType): AnnotationType {
  const isTaken = types.some((one) => one.kind === type.kind && one.key !== undefined && one.key === key)
  return key === undefined || isTaken ? type : { ...type, key }
}

function renamedNote(theirs: Tagset, { id, name }: AnnotationType): readonly FileProblem[] {
  const original = theirs.types.find((type) => type.id === id)?.name ?? name
  if (original === name) return []
  const message = `You have another type called “${original}”, so the file’s is now called “${name}”.`
  return [{ where: `type ${original}`, message }]
}
