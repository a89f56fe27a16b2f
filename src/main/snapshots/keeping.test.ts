import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk, type Disk } from '../journal/disk'
import { folderName, Journals } from '../journal/journals'
import { Backup } from './backup'
import { Keeper } from './keeper'
import { Snapshots, type Snapshot } from './snapshots'
import { keepBeforeVersion } from './version-change'

const project = { id: 'p', name: 'Port/cases' }
let profile: string
let journals: Journals
let snapshots: Snapshots
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'rubricator-keeping-'))
  journals = new Journals(realDisk, join(profile, 'projects'))
  let seconds = 0
  const now = (): Date => new Date(Date.UTC(2026, 5, 1, 8, 0, (seconds += 1)))
  snapshots = new Snapshots({
    disk: realDisk,
    root: join(profile, 'snapshots'),
    journals,
    app: '1',
    now,
    report,
  })
  const beginning = { project: 'p', seq: 0, parts: ['{}'], history: [] }
  await journals.begin({ ...beginning, isFirst: true, isLast: true, goesOn: false, replaces: false })
})
afterEach(() => rmSync(profile, { recursive: true }))

const hanging: Disk = { ...realDisk, names: () => new Promise(() => undefined) }

const told: string[] = []
const report = (occasion: string): void => void told.push(occasion)
afterEach(() => void told.splice(0))

async function put(backup: Backup, snapshot: Snapshot): Promise<string | null> {
  await backup.put(project, snapshot)
  return backup.state.problem
}

const backupOf = (): Backup => new Backup(realDisk, profile, report)
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rubricator'))

describe('a backup', () => {
  it('has each snapshot once, the folder is remembered, and nothing is written when there is none', async () => {
    const folder = join(profile, 'stick')
    mkdirSync(folder)
    const backup = backupOf()
    const snapshot = await snapshots.take({ project, seq: 0 }, 'time')
    expect(await put(backup, snapshot)).toBeNull()
    expect(filesIn(folder)).toEqual([])
    await backup.choose(folder)
    const again = backupOf()
    expect(again.state.folder).toBe(folder)
    for (let n = 0; n < 2; n += 1) expect(await put(again, snapshot)).toBeNull()
    expect(filesIn(folder)).toHaveLength(1)
    expect(filesIn(folder)[0]).toMatch(/^Port cases [0-9a-f]{8}[/\\]2026-06-01T/u)
    await again.choose(null)
    expect(backupOf().state.folder).toBeNull()
  })

  it('says that its folder is gone, makes none in its place, and goes on when it is back', async () => {
    const folder = join(profile, 'stick')
    mkdirSync(folder)
    const backup = backupOf()
    await backup.choose(folder)
    renameSync(folder, `${folder}-out`)
    const snapshot = await snapshots.take({ project, seq: 0 }, 'time')
    expect(await put(backup, snapshot)).toContain('the folder is not there')
    expect(readdirSync(profile)).not.toContain('stick')
    renameSync(`${folder}-out`, folder)
    expect(await put(backup, snapshot)).toBeNull()
    expect(filesIn(folder)).toHaveLength(1)
  })
})

describe('what could not be kept', () => {
  const wish = { project, seq: 0, why: 'closing' } as const

  const keeperOn = (backup: Backup): Keeper =>
    new Keeper({ snapshots, backup, journals, report, projects: () => Promise.resolve([project]) })

  it('is told at the next start, until it is', async () => {
    const folder = join(profile, 'stick')
    await backupOf().choose(folder)
    await keeperOn(backupOf()).keep(wish)
    for (let start = 0; start < 2; start += 1) {
      expect(backupOf().state.folder).toBe(folder)
      expect(backupOf().state.problem).toContain('the folder is not there')
    }
    mkdirSync(folder)
    await keeperOn(backupOf()).keep(wish)
    expect(backupOf().state).toEqual({ folder, problem: null })
    expect(filesIn(folder)).toHaveLength(1)
  })

  it('is told too when it is the snapshot, and of each project by itself', async () => {
    writeFileSync(join(profile, 'snapshots'), 'no folder')
    await expect(keeperOn(backupOf()).keep(wish)).rejects.toThrow('No snapshot was written')
    expect(backupOf().state.problem).toMatch(/^No snapshot was written: .* Your work is saved\.$/u)
    await backupOf().note('other', null)
    expect(backupOf().state.problem).not.toBeNull()
    rmSync(join(profile, 'snapshots'))
    await keeperOn(backupOf()).keep(wish)
    expect(backupOf().state.problem).toBeNull()
  })

  it('because its folder never answers is told after the app has gone, and what is waited for ends', async () => {
    const [folder, backup] = [join(profile, 'stick'), new Backup(hanging, profile, report)]
    mkdirSync(folder)
    await backup.choose(folder)
    const keeper = keeperOn(backup)
    void keeper.keep(wish)
    await expect.poll(async () => (await snapshots.list('p')).length).toBe(1)
    expect(backupOf().state.problem).toBeNull()
    await keeper.giveUp()
    expect(backupOf().state.problem).toContain('was not finished when Rubricator was closed')
    await keeperOn(backupOf()).keep(wish)
    expect(backupOf().state.problem).toBeNull()
  })

  it('does not take the place of a folder that cannot be read', async () => {
    writeFileSync(join(profile, 'backup.json'), '{"folder":')
    await backupOf().note('p', 'Something is wrong.')
    expect(backupOf().state.problem).toContain('Choose it again')
  })

  it('is nothing in a profile of before', () => {
    writeFileSync(join(profile, 'backup.json'), '{"folder":"/stick"}')
    expect(backupOf().state).toEqual({ folder: '/stick', problem: null })
  })
})

describe('a backup whose folder is not known any more', () => {
  it('says so with every snapshot until one is chosen', async () => {
    const [folder, path] = [join(profile, 'stick'), join(profile, 'backup.json')]
    mkdirSync(folder)
    for (const lose of [() => writeFileSync(path, '{"folder":'), () => mkdirSync(path)]) {
      lose()
      const backup = backupOf()
      expect(told.splice(0)).toEqual(['backup'])
      const snapshot = await snapshots.take({ project, seq: 0 }, 'time')
      for (let n = 0; n < 2; n += 1) expect(await put(backup, snapshot)).toContain('Choose it again')
      await backup.choose(folder)
      expect(await put(backup, snapshot)).toBeNull()
      expect(backupOf().state.folder).toBe(folder)
      rmSync(path)
      rmSync(`${path}.damaged`, { recursive: true })
    }
  })
})

describe('another version of the app', () => {
  const path = (): string => join(profile, 'version.json')
  let projects: (typeof project)[]
  beforeEach(() => {
    projects = [project]
  })
  const start = async (app: string): Promise<void> => {
    await keepBeforeVersion({
      path: path(),
      app,
      projects: () => Promise.resolve(projects),
      journals,
      snapshots,
      report,
    })
    // The note is written behind.
    await pause(50)
  }

  it('finds every project kept as the one before left it; the same version, or the first, keeps none', async () => {
    await start('1')
    await start('1')
    expect(await snapshots.list('p')).toEqual([])
    await start('2')
    expect(await snapshots.list('p')).toMatchObject([{ looked: { head: { why: 'version', seq: 0 } } }])
    expect(told).toEqual([])
  })

  it('finds the others kept when one is damaged, which is told, and tried again until it can be', async () => {
    projects = [{ id: 'q', name: 'Damaged' }, project]
    const beginning = { project: 'q', seq: 0, parts: ['{}'], history: [] }
    await journals.begin({ ...beginning, isFirst: true, isLast: true, goesOn: false, replaces: false })
    await start('1')
    const base = join(profile, 'projects', folderName('q'), 'base-0.records')
    const whole = readFileSync(base)
    writeFileSync(base, 'x')
    await start('2')
    expect(told.splice(0)).toEqual(['no snapshot of q before another version'])
    expect(await snapshots.list('p')).toHaveLength(1)
    rmSync(join(profile, 'snapshots', folderName('p')), { recursive: true })
    await start('2')
    expect(told.splice(0)).toEqual(['no snapshot of q before another version'])
    writeFileSync(base, whole)
    for (let n = 0; n < 2; n += 1) await start('2')
    expect(told).toEqual([])
    expect(await snapshots.list('q')).toHaveLength(1)
    // What was kept is not kept once more.
    expect(await snapshots.list('p')).toEqual([])
  })

  it('may be another one when the version before cannot be read', async () => {
    await start('1')
    writeFileSync(path(), 'x')
    await start('1')
    expect(told).toEqual(['version'])
    expect(await snapshots.list('p')).toHaveLength(1)
    await start('1')
    expect(told).toEqual(['version'])
  })
})
