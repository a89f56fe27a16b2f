import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Of the list of projects, and with it of everything in the profile that is ours: it is raised with the version of any
 * of them, so that an older app touches nothing. With databases of version 1 and 2, and at first of 3, it was 1.
 */
export const profileVersion = 3

/** The files that say the version: the list of projects and its copy. */
const lists = ['library.json', 'library.before.json']

/** What is wrong when a newer version of the app worked in this profile, in a sentence. Changes nothing. */
export function newerProfile(folder: string): string | undefined {
  if (lists.every((name) => storedVersion(join(folder, name)) <= profileVersion)) return undefined
  return `Your work in ${folder} was made by a newer version of Rubricator. Nothing was changed. Update Rubricator to open it.`
}

/** 0 when there is none, or none that can be read; then others say what is wrong. */
function storedVersion(path: string): number {
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const isOurs = typeof json === 'object' && json !== null && 'version' in json
    return isOurs && typeof json.version === 'number' ? json.version : 0
  } catch {
    return 0
  }
}
