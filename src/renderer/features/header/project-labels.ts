import type { LibraryEntry } from '#storage/corpus-store'
import { dateAndTime } from '../../ui/dates'

/** What each project is called in a list: those of one name also say when they were last open. */
export function projectLabels(projects: readonly LibraryEntry[]): readonly string[] {
  return projects.map(({ id, name, openedAt }) => {
    const isAlone = projects.every((other) => other.id === id || other.name !== name)
    return isAlone ? name : `${name} · ${dateAndTime(openedAt)}`
  })
}
