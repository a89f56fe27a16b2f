import type { FileProblem } from '#core/model/reading'
import type { FileTagset } from '../schema/tagset'
import { onCycles } from './chains'

/** Type ids and names are unique, parents and fillers exist, and no type is its own ancestor. */
export function* tagsetProblems({ types, relationTypes }: FileTagset): Generator<FileProblem> {
  const known: ReadonlySet<string> = new Set(types.map((type) => type.id))
  const parents = types.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const]))
  const looped = onCycles(new Map(parents))
  const ids = new Set<string>()
  const names = new Set<string>()
  for (const [i, type] of types.entries()) {
    const where = `tagset.types[${i}]`
    if (ids.has(type.id))
      yield { where: `${where}.id`, message: `${type.id} is already the id of another type` }
    if (names.has(type.name))
      yield { where: `${where}.name`, message: `another type is called ${type.name} too` }
    if (type.parent !== undefined && !known.has(type.parent))
      yield unknownType(`${where}.parent`, type.parent)
    if (looped.has(type.id)) yield { where: `${where}.parent`, message: `makes ${type.id} its own ancestor` }
    ids.add(type.id)
    names.add(type.name)
    for (const [j, role] of (type.roles ?? []).entries())
      yield* unknownTypes(role.fillers, `${where}.roles[${j}].fillers`, known)
  }
  for (const [i, { from, to }] of relationTypes.entries()) {
    yield* unknownTypes(from, `tagset.relationTypes[${i}].from`, known)
    yield* unknownTypes(to, `tagset.relationTypes[${i}].to`, known)
  }
}

function* unknownTypes(
  ids: readonly string[],
  where: string,
  known: ReadonlySet<string>,
): Generator<FileProblem> {
  for (const [i, id] of ids.entries()) if (!known.has(id)) yield unknownType(`${where}[${i}]`, id)
}

export function unknownType(where: string, id: string): FileProblem {
  return { where, message: `${id} is not a type of the tagset` }
}
