import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareProfile, type ProfileHolder } from './profile-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function holder(wished: string, usual = join(folder, 'usual')): ProfileHolder & { readonly set: string[] } {
  const set: string[] = []
  return {
    set,
    commandLine: { getSwitchValue: () => wished },
    getPath: () => usual,
    setPath: (_name, path) => set.push(path),
  }
}

describe('the profile folder', () => {
  it('is made, and left empty', () => {
    const app = holder('')
    expect(prepareProfile(app)).toBeUndefined()
    expect(readdirSync(join(folder, 'usual'))).toEqual([])
    expect(app.set).toEqual([])
  })

  it('is the one that was wished for', () => {
    const app = holder(join(folder, 'wished'))
    expect(prepareProfile(app)).toBeUndefined()
    expect(app.set).toEqual([join(folder, 'wished')])
    expect(readdirSync(folder)).toEqual(['wished'])
  })

  it('is named when it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    const wished = join(folder, 'file', 'profile')
    expect(prepareProfile(holder(wished))).toBe(
      `Rubricator keeps your work in ${wished}, but its folder is not there any more. Choose another place.`,
    )
  })
})
