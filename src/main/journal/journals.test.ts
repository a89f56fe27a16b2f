import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk } from './disk'
import { folderName, Journals, type BeginningPage } from './journals'
import { MemoryDisk, type Fault } from './memory-disk.arbitrary'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rubricator-journals-'))
})
afterEach(() => rm(root, { recursive: true }))

const projects = '/profile/projects'
const noDamage = (damage: Error): void => {
  throw damage
}
const page = (project: string, own: Partial<BeginningPage> = {}): BeginningPage => ({
  project,
  seq: 0,
  parts: [`{"of":"${project}"}`],
  history: [],
  isFirst: true,
  isLast: true,
  goesOn: false,
  replaces: false,
  ...own,
})
const command = (seq: number): { seq: number; json: string } => ({ seq, json: `{"seq":${seq}}` })
const opened = (): Journals => new Journals(realDisk, root)

async function all(journals: Journals, project: string): Promise<readonly string[]> {
  const found: string[] = []
  for (let next = await journals.read(project, true); next !== undefined;) {
    found.push(...next.json)
    next = await journals.read(project, false)
  }
  return found
}

describe('the journals of all projects', () => {
  it('begin with pages, and forget those that were never ended', async () => {
    const journals = opened()
    await journals.begin(page('a', { parts: ['"left behind"'], isLast: false }))
    await journals.begin(page('a', { parts: ['1'], isLast: false }))
    await journals.begin(page('a', { parts: ['2'], isFirst: false }))
    await journals.append('a', command(1))
    expect(await all(journals, 'a')).toEqual(['1', '2', '{"seq":1}'])
    expect(await opened().lastSeq('a')).toBe(1)
    expect(await opened().lastSeq('b')).toBeUndefined()
  })

  it('begin with what came in pieces', async () => {
    const journals = opened()
    const begin = (own: Partial<BeginningPage>): Promise<void> =>
      journals.begin(page('a', { parts: [], isFirst: false, isLast: false, ...own }))
    const piece = (seq: number, json: string): { seq: number; json: string } => ({ seq, json })
    await begin({ parts: ['"whole"', '"a \ud83d'], isFirst: true, goesOn: true })
    await begin({ parts: ['\ude00 long '], goesOn: true })
    await begin({ parts: ['one"', '"whole as well"'] })
    await begin({ history: [piece(1, '{"one":'), piece(2, '{"se')].slice(0, 1), goesOn: true })
    await begin({ history: [piece(1, '1}'), piece(2, '{"two":2}')], isLast: true, seq: 2 })
    const written = ['"whole"', '"a 😀 long one"', '"whole as well"', '{"one":1}', '{"two":2}']
    expect(await all(opened(), 'a')).toEqual(written)
  })

  it('are kept under names that say nothing and lead nowhere', async () => {
    await opened().begin(page('../../elsewhere'))
    expect(await readdir(root)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u)])
  })

  it('tell of projects that no list knows', async () => {
    const journals = opened()
    for (const project of ['a', 'b', 'c']) await journals.begin(page(project))
    expect(await opened().others(['a', 'c'], noDamage)).toEqual(['{"of":"b"}'])
  })

  it('tell of no project whose base is damaged, and of the others all the same', async () => {
    const disk = new MemoryDisk()
    const journals = new Journals(disk, projects)
    for (const project of ['a', 'b']) await journals.begin(page(project))
    expect((await journals.others([], noDamage)).toSorted()).toEqual(['{"of":"a"}', '{"of":"b"}'])
    disk.damage(`${projects}/${folderName('a')}/base-0.records`, (bytes) => bytes.fill(0x20, 4, 9))
    const told: Error[] = []
    expect(await new Journals(disk, projects).others([], (damage) => told.push(damage))).toEqual([
      '{"of":"b"}',
    ])
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('base-0.records in')])
  })

  it('are begun anew in the place of damaged ones, which are kept', async () => {
    const journals = opened()
    await journals.begin(page('a'))
    await journals.append('a', command(1))
    await journals.begin(page('a', { parts: ['"anew"'], replaces: true, seq: 1, history: [command(1)] }))
    await journals.append('a', command(2))
    expect(await all(opened(), 'a')).toEqual(['"anew"', '{"seq":1}', '{"seq":2}'])
    expect((await readdir(root)).filter((name) => name.includes('-damaged-'))).toHaveLength(1)
    expect(await opened().others(['a'], noDamage)).toEqual([])
  })

  it.each(['the folder is gone', 'its base is gone', 'nobody opened it before'])(
    'are begun anew where %s, and nothing of the old one comes to light',
    async (why) => {
      const first = opened()
      await first.begin(page('a'))
      await first.append('a', command(1))
      const folder = join(root, folderName('a'))
      if (why === 'the folder is gone') await rm(folder, { recursive: true })
      if (why === 'its base is gone') await rm(join(folder, 'base-0.records'))
      const journals = opened()
      if (why !== 'nobody opened it before') expect(await journals.lastSeq('a')).toBeUndefined()
      await journals.begin(page('a', { parts: ['"anew"'], replaces: true }))
      await journals.append('a', { seq: 1, json: '"first"' })
      expect(await all(opened(), 'a')).toEqual(['"anew"', '"first"'])
    },
  )

  it('are found when the app was ended between taking the old one away and putting the new one there', async () => {
    await opened().begin(page('a', { parts: ['"anew"'] }))
    const [name = ''] = await readdir(root)
    await rename(join(root, name), join(root, `${name}-new`))
    expect(await all(opened(), 'a')).toEqual(['"anew"'])
    expect(await readdir(root)).toEqual([name])
  })

  it.each<Fault>(['EIO', 'ENOSPC', 'EACCES', 'short'])(
    'are the old ones or the new ones when any one call of beginning anew fails with %s, also after a power cut',
    async (fault) => {
      const anew = page('a', { parts: ['"anew"'], replaces: true, seq: 1, history: [command(1)] })
      const old = ['{"of":"a"}', '{"seq":1}']
      const fresh = ['"anew"', '{"seq":1}']
      const oldJournal = async (): Promise<MemoryDisk> => {
        const disk = new MemoryDisk()
        const journals = new Journals(disk, projects)
        await journals.begin(page('a'))
        await journals.append('a', command(1))
        return disk
      }
      const whole = await oldJournal()
      const before = whole.calls
      await new Journals(whole, projects).begin(anew)
      expect(whole.calls - before).toBeGreaterThan(15)
      for (const isCut of [false, true])
        for (let at = 1; at <= whole.calls - before; at += 1) {
          const disk = await oldJournal()
          Object.assign(disk, { fault, faultAt: disk.calls + at })
          const isBegun = await new Journals(disk, projects).begin(anew).then(
            () => true,
            () => false,
          )
          disk.faultAt = Infinity
          if (isCut) disk.cutPower()
          const found = await all(new Journals(disk, projects), 'a')
          expect(isBegun ? [fresh] : [old, fresh]).toContainEqual(found)
          await new Journals(disk, projects).begin(anew)
          expect(await all(new Journals(disk, projects), 'a')).toEqual(fresh)
        }
    },
  )
})
