import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failingAt } from './failing-files.arbitrary'
import { prepareProfile, type ProfileHolder } from './profile-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function holder(): ProfileHolder & { readonly set: string[] } {
  const set: string[] = []
  const usual = join(folder, 'usual')
  return { set, getPath: () => usual, setPath: (_name, path) => set.push(path) }
}

function wish(...folders: readonly string[]): string[] {
  return ['electron', '.', ...folders.map((one) => `--user-data-dir=${one}`), 'story.txt']
}

describe('the profile folder', () => {
  it('is made, and left empty', () => {
    const app = holder()
    expect(prepareProfile(app, wish())).toBeUndefined()
    expect(readdirSync(join(folder, 'usual'))).toEqual([])
    expect(app.set).toEqual([])
  })

  it('is on the disk with all that was made above it, and nothing is synced where it was there', async () => {
    const wished = wish(join(folder, 'a/b/c'))
    const calls = (): Promise<number> => failingAt(Infinity, 'EIO', () => prepareProfile(holder(), wished))
    const [making, there] = [await calls(), await calls()]
    // Each sync opens, syncs and closes.
    expect(making - there).toBe(3 * 3)
  })

  it('is the one that was wished for last, with its capital letters', () => {
    const app = holder()
    expect(prepareProfile(app, wish(join(folder, 'other'), join(folder, 'Wished')))).toBeUndefined()
    expect(app.set).toEqual([join(folder, 'Wished')])
    expect(readdirSync(folder)).toEqual(['Wished'])
  })

  it('is named when it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    const wished = join(folder, 'file', 'profile')
    expect(prepareProfile(holder(), wish(wished))).toBe(
      `Rubricator keeps your work in ${wished}, but its folder is not there any more. Choose another place.`,
    )
  })
})
