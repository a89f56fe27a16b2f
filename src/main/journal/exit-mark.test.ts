import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failingAt } from '../failing-files.arbitrary'
import { noteStart } from './exit-mark'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-mark-'))
  mkdirSync(join(folder, 'IndexedDB'))
  writeFileSync(join(folder, 'library.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = (): readonly string[] => readdirSync(folder)

describe('a run of the app', () => {
  it('that ended leaves the database where it is', () => {
    noteStart(folder, 1).end()
    noteStart(folder, 2)
    expect(names()).toContain('IndexedDB')
  })

  it('that ended in doubt has it moved aside', () => {
    const run = noteStart(folder, 1)
    run.doubt()
    run.end()
    noteStart(folder, 2)
    expect(names()).not.toContain('IndexedDB')
  })

  it('that was broken off has it moved aside, and the last three are kept', () => {
    for (const now of [1, 2, 3, 4, 5, 6]) {
      mkdirSync(join(folder, 'IndexedDB'), { recursive: true })
      noteStart(folder, now)
    }
    expect(names()).not.toContain('IndexedDB')
    expect(readdirSync(join(folder, 'set-aside'))).toEqual(['4', '5', '6'])
  })

  it('leaves it alone while there are no journals it could be made from', () => {
    rmSync(join(folder, 'library.json'))
    noteStart(folder, 1)
    noteStart(folder, 2)
    expect(names()).toContain('IndexedDB')
  })

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'that was broken off is not forgotten when any one call of the next start fails with %s',
    async (code) => {
      noteStart(folder, 1)
      const calls = await failingAt(Infinity, code, () => noteStart(folder, 2))
      expect(calls).toBeGreaterThan(6)
      for (let at = 1; at <= calls; at += 1) {
        mkdirSync(join(folder, 'IndexedDB'), { recursive: true })
        const start = (): unknown => noteStart(folder, 2 * at)
        await failingAt(at, code, start).catch((error: unknown) => {
          expect(error).toMatchObject({ code })
        })
        noteStart(folder, 2 * at + 1)
        expect(names()).not.toContain('IndexedDB')
      }
    },
  )
})
