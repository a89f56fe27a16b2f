import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk, type Disk } from '../journal/disk'
import { folderName, Journals } from '../journal/journals'
import { Backup } from './backup'
import { largestProjectFile } from '#ipc/snapshots'
import { Keeper } from './keeper'
import { Snapshots } from './snapshots'

const projects = ['a', 'b', 'c'].map((id) => ({ id, name: `Project ${id}` }))
let profile: string
let folder: string
let journals: Journals
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'rubricator-keeper-'))
  folder = join(profile, 'stick')
  mkdirSync(folder)
  journals = new Journals(realDisk, join(profile, 'projects'))
  for (const { id } of projects) {
    const beginning = { project: id, seq: 0, parts: ['{}'], history: [] }
    await journals.begin({ ...beginning, isFirst: true, isLast: true, goesOn: false, replaces: false })
    await journals.append(id, { seq: 1, json: '{"seq":1}' })
  }
})
afterEach(() => rmSync(profile, { recursive: true }))

const told: string[] = []
const report = (occasion: string): void => void told.push(occasion)
afterEach(() => void told.splice(0))

function profileOf(disk: Disk = realDisk): { keeper: Keeper; backup: Backup; snapshots: Snapshots } {
  const now = (): Date => new Date(Date.UTC(2026, 5, 1))
  const root = join(profile, 'snapshots')
  const snapshots = new Snapshots({ disk: realDisk, root, journals, app: '1', now, report })
  const backup = new Backup(disk, profile, report)
  const all = (): Promise<typeof projects> => Promise.resolve(projects)
  return { keeper: new Keeper({ snapshots, backup, journals, projects: all, report }), backup, snapshots }
}
const inBackup = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((name) => /^(Project .) .*-(\d+)\.rubricator$/u.exec(name)?.slice(1).join(' ') ?? [])
    .toSorted()

describe('a snapshot that is larger than can be opened again', () => {
  it('is told until one is not', async () => {
    const { backup, snapshots } = profileOf()
    const [project] = projects
    if (project === undefined) throw new Error('A project is needed')
    let unpacked = largestProjectFile + 1
    const take: Snapshots['take'] = async (...wish) => ({ ...(await snapshots.take(...wish)), unpacked })
    const keeper = new Keeper({
      snapshots: { take },
      backup,
      journals,
      projects: () => Promise.resolve(projects),
      report,
    })
    await keeper.keep({ project, seq: 1, why: 'time' })
    expect(backup.state.problem).toContain('“Project a” is larger than can be opened again (512 MB unpacked)')
    unpacked = largestProjectFile
    await keeper.keep({ project, seq: 1, why: 'time' })
    expect(backup.state.problem).toBeNull()
    const taken = await snapshots.take({ project, seq: 0 }, 'time')
    expect(taken.unpacked).toBe(gunzipSync(readFileSync(taken.path)).length)
  })
})

describe('a backup that catches up', () => {
  it('has every project as it is now, also one that had no snapshot or an old one', async () => {
    const { keeper, backup, snapshots } = profileOf()
    await snapshots.take({ project: { id: 'b', name: 'Project b' }, seq: 1 }, 'time')
    await journals.append('b', { seq: 2, json: '{"seq":2}' })
    await backup.choose(folder)
    await Promise.all([keeper.catchUp(), keeper.catchUp()])
    expect(inBackup()).toEqual(['Project a 1', 'Project b 2', 'Project c 1'])
    expect(backup.state.problem).toBeNull()
    await keeper.catchUp()
    expect(inBackup()).toHaveLength(3)
  })

  it('has the others when one is damaged, says so, and no more when it is whole', async () => {
    const base = join(profile, 'projects', folderName('a'), 'base-0.records')
    const whole = readFileSync(base)
    writeFileSync(base, 'x')
    const { keeper, backup } = profileOf()
    await backup.choose(folder)
    await keeper.catchUp()
    expect(inBackup()).toEqual(['Project b 1', 'Project c 1'])
    expect(backup.state.problem).toContain('No snapshot was written')
    expect(told).toEqual(['no backup of a'])
    writeFileSync(base, whole)
    await keeper.catchUp()
    expect(inBackup()).toHaveLength(3)
    expect(backup.state.problem).toBeNull()
  })

  it('that the app does not wait for is made up for by the next', async () => {
    const { keeper, backup } = profileOf({ ...realDisk, names: () => new Promise(() => undefined) })
    await backup.choose(folder)
    void keeper.catchUp()
    await expect.poll(() => readdirSync(profile)).toContain('snapshots')
    await keeper.giveUp()
    const next = profileOf()
    expect(next.backup.state.problem).toContain('was not finished when Rubricator was closed')
    await next.keeper.catchUp()
    expect(inBackup()).toHaveLength(3)
    expect(profileOf().backup.state.problem).toBeNull()
  })
})
