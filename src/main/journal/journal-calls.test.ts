import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failingAt } from '../failing-files.arbitrary'
import { Refusal } from '../refusal'
import { realDisk } from './disk'
import { journalCalls, type JournalCalls } from './journal-calls'
import { Journals } from './journals'
import { LibraryStore } from './library-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rubricator-calls-'))
})
afterEach(() => rm(folder, { recursive: true }))

const run = { doubt: () => undefined, end: () => undefined }
const callsOfNow = (): JournalCalls =>
  journalCalls({
    journals: new Journals(realDisk, join(folder, 'projects')),
    library: new LibraryStore(folder, () => undefined),
    run,
    report: () => undefined,
  })

const project = 'port'
const parts = [JSON.stringify({ header: { project: { id: project, name: 'Port' } } })]
const whole = { isFirst: true, isLast: true, goesOn: false, replaces: false }

async function opened(): Promise<readonly unknown[]> {
  const calls = callsOfNow()
  return [
    await calls['library:load'](undefined),
    await calls['journal:last-seq'](project),
    await calls['journal:read']({ project, isFirst: true }),
    await calls['journal:read']({ project, isFirst: false }),
  ]
}

it.each(['EIO', 'ENOSPC', 'EACCES'])(
  'work is opened whole, or a person is told why not, when any one call fails with %s',
  async (code) => {
    const calls = callsOfNow()
    await calls['library:save']({ me: { id: 'me', name: '' }, projects: [] })
    await calls['journal:begin']({ project, seq: 0, parts, history: [], ...whole })
    await calls['journal:append']({ project, seq: 1, json: '{}' })
    const all = await opened()
    expect(await failingAt(Infinity, code, opened)).toBeGreaterThan(7)
    for (let at = 1; at <= (await failingAt(Infinity, code, opened)); at += 1) {
      let found: unknown
      await failingAt(at, code, async () => {
        found = await opened().catch((error: unknown) => error)
      })
      if (found instanceof Error) expect(found).toBeInstanceOf(Refusal)
      else expect(found).toEqual(all)
    }
  },
)
