import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failingAt } from '../failing-files.arbitrary'
import { writeTogether } from './write-together'

let folder: string
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('writing files together', () => {
  it('writes all of them and leaves nothing else', async () => {
    await writeTogether([
      { path: at('a.csv'), text: 'ä' },
      { path: at('a.claims.csv'), text: '' },
    ])
    expect(readdirSync(folder).sort()).toEqual(['a.claims.csv', 'a.csv'])
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('ä')
  })

  it('replaces a file and keeps its permissions', async () => {
    writeFileSync(at('a.csv'), 'old', { mode: 0o600 })
    await writeTogether([{ path: at('a.csv'), text: 'new' }])
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('new')
    expect(statSync(at('a.csv')).mode & 0o777).toBe(0o600)
  })

  it('leaves every old file as it was when one cannot be written', async () => {
    writeFileSync(at('a.csv'), 'old')
    const files = [
      { path: at('a.csv'), text: 'new' },
      { path: at('gone/b.csv'), text: 'new' },
    ]
    await expect(writeTogether(files)).rejects.toThrow(
      'b.csv was not written: the file or its folder is not there any more.',
    )
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('does not replace a folder, and removes what it had prepared', async () => {
    mkdirSync(at('a.csv'))
    await expect(writeTogether([{ path: at('a.csv'), text: 'x' }])).rejects.toThrow('it is a folder')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'has written them, or says which one it has not, when any one call fails with %s',
    async (code) => {
      const write = (): Promise<void> => writeTogether([{ path: at('a.csv'), text: 'new' }])
      const calls = await failingAt(Infinity, code, write)
      expect(calls).toBeGreaterThan(7)
      for (let n = 1; n <= calls; n += 1) {
        writeFileSync(at('a.csv'), 'old')
        let said = ''
        await failingAt(n, code, () => write().catch((error: unknown) => (said = String(error))))
        if (said === '') expect(readFileSync(at('a.csv'), 'utf8')).toBe('new')
        else expect(said).toContain('a.csv was not written: ')
      }
    },
  )
})
