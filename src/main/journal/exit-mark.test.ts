import fs, { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failingAt } from '../failing-files.arbitrary'
import { noteStart, runElsewhere, type Run } from './exit-mark'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-mark-'))
  mkdirSync(join(folder, 'IndexedDB'))
  writeFileSync(join(folder, 'library.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (at: number, host = 'desk'): Run => noteStart(folder, { at, host })
const names = (): readonly string[] => readdirSync(folder)

/** What is synced meanwhile, in its order; the folder counts only while the database is not in it any more. */
function syncsOf(act: () => unknown): readonly string[] {
  const { openSync, fsyncSync } = fs
  const [opened, synced] = [new Map<number, string>(), new Array<string>()]
  Reflect.set(fs, 'openSync', (path: string, flags: string) => {
    const file = openSync(path, flags)
    opened.set(file, path === folder ? 'the folder' : basename(path))
    return file
  })
  Reflect.set(fs, 'fsyncSync', (file: number) => {
    if (!names().includes('IndexedDB')) synced.push(opened.get(file) ?? '')
    fsyncSync(file)
  })
  syncBuiltinESMExports()
  try {
    act()
  } finally {
    Object.assign(fs, { openSync, fsyncSync })
    syncBuiltinESMExports()
  }
  return synced
}

describe('a run of the app', () => {
  it('that ended leaves the database where it is', () => {
    start(1).end()
    start(2)
    expect(names()).toContain('IndexedDB')
  })

  it('that ended in doubt has it moved aside', () => {
    const run = start(1)
    run.doubt()
    run.end()
    start(2)
    expect(names()).not.toContain('IndexedDB')
  })

  it('that was broken off has it moved aside, and the last three are kept', () => {
    for (const now of [1, 2, 3, 4, 5, 6]) {
      mkdirSync(join(folder, 'IndexedDB'), { recursive: true })
      start(now)
    }
    expect(names()).not.toContain('IndexedDB')
    expect(readdirSync(join(folder, 'set-aside'))).toEqual(['4', '5', '6'])
  })

  it('that was broken off has it moved aside, and its own mark is on the disk with its name', () => {
    start(1)
    expect(syncsOf(() => start(2))).toEqual(['running', 'the folder'])
    expect(names()).not.toContain('IndexedDB')
  })

  it('that was broken off has it moved aside also when only the copy of the list is there', () => {
    renameSync(join(folder, 'library.json'), join(folder, 'library.before.json'))
    start(1)
    start(2)
    expect(names()).not.toContain('IndexedDB')
  })

  it('leaves it alone while there are no journals it could be made from', () => {
    rmSync(join(folder, 'library.json'))
    start(1)
    start(2)
    expect(names()).toContain('IndexedDB')
  })

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'that was broken off is not forgotten when any one call of the next start fails with %s',
    async (code) => {
      start(1)
      const calls = await failingAt(Infinity, code, () => start(2))
      expect(calls).toBeGreaterThan(6)
      for (let at = 1; at <= calls; at += 1) {
        mkdirSync(join(folder, 'IndexedDB'), { recursive: true })
        await failingAt(at, code, () => start(2 * at)).catch((error: unknown) => {
          expect(error).toMatchObject({ code })
        })
        start(2 * at + 1)
        expect(names()).not.toContain('IndexedDB')
      }
    },
  )

  it('that has not ended is known to be on another computer, but not on this one', () => {
    expect(runElsewhere(folder, 'desk')).toBeUndefined()
    const run = start(7)
    expect(runElsewhere(folder, 'desk')).toBeUndefined()
    expect(runElsewhere(folder, 'laptop')).toEqual({ at: 7, host: 'desk' })
    run.end()
    expect(runElsewhere(folder, 'laptop')).toBeUndefined()
  })

  it('is known by its mark also when the disk takes that in two halves', () => {
    const { writeSync } = fs
    Reflect.set(fs, 'writeSync', (file: number, bytes: string | Uint8Array) =>
      writeSync(file, Buffer.from(bytes).subarray(0, Math.ceil(bytes.length / 2))),
    )
    syncBuiltinESMExports()
    try {
      start(7)
    } finally {
      Reflect.set(fs, 'writeSync', writeSync)
      syncBuiltinESMExports()
    }
    expect(runElsewhere(folder, 'laptop')).toEqual({ at: 7, host: 'desk' })
  })

  it.each(['1764000000000', '', '{', 'null', '{"host":"desk"}', '{"host":1,"at":1}'])(
    'is nowhere else by a mark that says %j',
    (mark) => {
      writeFileSync(join(folder, 'running'), mark)
      expect(runElsewhere(folder, 'laptop')).toBeUndefined()
    },
  )
})
