import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes'

const folder = mkdtempSync(join(tmpdir(), 'rubricator-read-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

async function messageOf(path: string): Promise<string> {
  const read = await readBytes(path)
  return read.ok ? 'read' : read.problem.message
}

describe('reading a file', () => {
  it('gives its bytes', async () => {
    writeFileSync(at('a.txt'), Buffer.from([0xef, 0xbb, 0xbf, 65]))
    const read = await readBytes(at('a.txt'))
    expect(read.ok && [...read.value]).toEqual([0xef, 0xbb, 0xbf, 65])
  })

  it('refuses a folder, a pipe, a device and a file that is gone, each in a sentence', async () => {
    mkdirSync(at('folder'))
    execFileSync('/usr/bin/env', ['mkfifo', at('pipe')])
    symlinkSync('/dev/zero', at('device.txt'))
    expect(await messageOf(at('folder'))).toBe('folder is a folder. Choose the files inside it.')
    expect(await messageOf(at('pipe'))).toContain('pipe is not an ordinary file.')
    expect(await messageOf(at('device.txt'))).toContain('device.txt is not an ordinary file.')
    expect(await messageOf(at('gone.txt'))).toBe(
      'gone.txt cannot be read: the file or its folder is not there any more. Choose again.',
    )
  })

  it('refuses a file that is too large without reading it', async () => {
    writeFileSync(at('large.txt'), '')
    truncateSync(at('large.txt'), 51 * 1024 * 1024)
    writeFileSync(at('large.rubric.json'), '')
    truncateSync(at('large.rubric.json'), 201 * 1024 * 1024)
    expect(await messageOf(at('large.txt'))).toContain('large.txt has 51 MB; at most 50 MB can be read.')
    expect(await messageOf(at('large.rubric.json'))).toContain('has 201 MB; at most 200 MB can be read.')
  })

  it('refuses a file that changes meanwhile', async () => {
    writeFileSync(at('growing.txt'), 'x'.repeat(30_000_000))
    const reading = messageOf(at('growing.txt'))
    let isRead = false
    const grow = (): void => {
      if (isRead) return
      appendFileSync(at('growing.txt'), 'x')
      setImmediate(grow)
    }
    grow()
    expect(await reading.finally(() => (isRead = true))).toContain('changed while it was read')
  })
})
