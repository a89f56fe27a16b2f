import type { LibraryEntry } from '#storage/corpus-store'

/** A name that no other project has. */
export function freeName(projects: readonly LibraryEntry[]): string {
  const names = new Set(projects.map((one) => one.name))
  let name = 'New project'
  for (let count = 2; names.has(name); count++) name = `New project ${count}`
  return name
}
