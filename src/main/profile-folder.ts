import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reasonOf } from '#disk/reason-of'
import { syncFolderNow } from './sync-folder'

/** The part of Electron's `app` that knows the profile. */
export interface ProfileHolder {
  getPath(name: 'userData'): string
  setPath(name: 'userData', path: string): void
}

/**
 * Makes `userData` the folder that was wished for and tries to write there; must come before the lock,
 * because Chromium refuses the lock without a word when the folder cannot be written. Gives back what is
 * wrong, in a sentence that names the folder.
 */
export function prepareProfile(
  app: ProfileHolder,
  words: readonly string[] = process.argv,
): string | undefined {
  const wished = wishedFolder(words)
  const folder = wished === '' ? app.getPath('userData') : resolve(wished)
  try {
    const first = mkdirSync(folder, { recursive: true })
    // All the work lies in it.
    for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made))
      syncFolderNow(dirname(made))
    if (wished !== '') app.setPath('userData', folder)
    const probe = join(folder, '.write-test')
    writeFileSync(probe, 'An empty file would fit on a full disk.')
    rmSync(probe)
    return undefined
  } catch (error) {
    const problem = profileProblem(folder, error)
    if (problem === undefined) throw error
    return problem
  }
}

/** A sentence for what the system refused in the profile folder; undefined for what is no refusal of the system. */
export function profileProblem(folder: string, error: unknown): string | undefined {
  const reason = reasonOf(error)
  return reason === undefined ? undefined : `Rubricator keeps your work in ${folder}, but ${reason}`
}

const option = '--user-data-dir='

/** The last one given counts, as for Chromium; whose own reading of it is all lower case from Electron 36 on. */
function wishedFolder(words: readonly string[]): string {
  return words.findLast((word) => word.startsWith(option))?.slice(option.length) ?? ''
}
