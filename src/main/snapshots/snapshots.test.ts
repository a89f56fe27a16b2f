import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { folderName, Journals } from '../journal/journals'
import { MemoryDisk, type Fault } from '../journal/memory-disk.arbitrary'
import { Snapshots, type LookedAt } from './snapshots'

const project = { id: 'p', name: 'P' }
const holds = { articles: 1, entity: 2, event: 0, claim: 0 }
/** A snapshot of a day that is yet to come, as they were called first. */
const oldName = '/2027-01-01T08-00-00.000Z.rubricator'
const command = (seq: number): { seq: number; json: string } => ({ seq, json: `{"seq":${seq},"text":"ü 𝄞"}` })

interface Profile {
  readonly disk: MemoryDisk
  readonly journals: Journals
  readonly snapshots: Snapshots
  /** What was reported. */
  readonly told: readonly string[]
}

/** A profile whose clock goes on a second with every look at it. */
function profileOn(disk: MemoryDisk, now = goingOn()): Profile {
  const journals = new Journals(disk, '/profile/projects')
  const told: string[] = []
  const report = (occasion: string): void => void told.push(occasion)
  return {
    disk,
    journals,
    snapshots: new Snapshots({ disk, root: '/profile/snapshots', journals, app: '1', now, report }),
    told,
  }
}

function goingOn(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 5, 1, 8, 0, (seconds += 1)))
}

async function profile(commands: number, now?: () => Date): Promise<Profile> {
  const made = profileOn(new MemoryDisk(), now)
  const beginning = { project: 'p', seq: 0, parts: ['{"seq":0,"header":{}}', '{"order":1}'], history: [] }
  await made.journals.begin({ ...beginning, isFirst: true, isLast: true, goesOn: false, replaces: false })
  for (let seq = 1; seq <= commands; seq += 1) await made.journals.append('p', command(seq))
  return made
}

const at = (seq: number) => ({ project, seq, holds })
const pathsOf = (disk: MemoryDisk): readonly string[] =>
  disk.paths().filter((path) => path.startsWith('/profile/snapshots/'))

async function linesOf({ disk }: Profile, path: string): Promise<string[]> {
  return gunzipSync(await disk.read(path))
    .toString()
    .trimEnd()
    .split('\n')
}

function seqOf({ looked }: LookedAt): number | string {
  return typeof looked === 'string' ? looked : looked.head.seq
}

describe('the snapshots of a project', () => {
  it('hold what the journal held at that moment, though it goes on meanwhile', async () => {
    const kept = await profile(3)
    const taking = kept.snapshots.take(at(2), 'import')
    await kept.journals.append('p', command(4))
    const { path } = await taking
    const [head = '', ...rest] = await linesOf(kept, path)
    expect(JSON.parse(head)).toMatchObject({ project, seq: 2, why: 'import', app: '1', holds, version: 1 })
    expect(rest).toEqual(['{"seq":0,"header":{}}', '{"order":1}', command(1).json, command(2).json])
  })

  it('are taken only when something was done since the newest, also after a new start', async () => {
    const kept = await profile(1)
    const first = await kept.snapshots.take(at(1), 'time')
    expect(await kept.snapshots.take(at(1), 'closing')).toEqual(first)
    expect(await profileOn(kept.disk).snapshots.take(at(1), 'time')).toEqual(first)
    await kept.journals.append('p', command(2))
    await kept.snapshots.take(at(2), 'time')
    expect((await kept.snapshots.list('p')).map(seqOf)).toEqual([2, 1])
  })

  it('are not taken of what the journal does not hold', async () => {
    const kept = await profile(1)
    await expect(kept.snapshots.take(at(2), 'time')).rejects.toThrow('damaged after change 1 of 2')
    expect(pathsOf(kept.disk)).toEqual([])
  })

  it('go when there are too many', async () => {
    const kept = await profile(15)
    for (let seq = 1; seq <= 15; seq += 1) await kept.snapshots.take(at(seq), 'time')
    expect((await kept.snapshots.list('p')).map(seqOf)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  })

  it('are the newest ones though the clock jumps, once forwards and once back', async () => {
    const days = [1, 2, 3, 4, 5, 400, 400, 6, 7, 8, -900, -899, -898, -897, -896, -895, -894, -893]
    let taken = 0
    const kept = await profile(18, () => new Date(Date.UTC(2026, 5, days[taken++])))
    for (let seq = 1; seq <= 18; seq += 1) {
      await kept.snapshots.take(at(seq), 'time')
      expect((await kept.snapshots.list('p')).map(seqOf)[0]).toBe(seq)
    }
    const listed = (await kept.snapshots.list('p')).map(seqOf)
    // Of the 17 days the fourteen newest, with the last one of the day that came twice.
    expect(listed).toEqual([18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 5, 4])
  })

  it('have names of their own though the clock stands still, and none is written over', async () => {
    const kept = await profile(3, () => new Date(Date.UTC(2026, 5, 1)))
    const first = await kept.snapshots.take(at(1), 'time')
    kept.disk.damage(first.path, (bytes) => bytes.subarray(1))
    await profileOn(kept.disk, () => new Date(Date.UTC(2026, 5, 1))).snapshots.take(at(1), 'time')
    for (const seq of [2, 3]) await kept.snapshots.take(at(seq), 'time')
    const listed = await kept.snapshots.list('p')
    expect(listed.map(seqOf)).toEqual([3, 2, 1, 'damaged'])
    expect(new Set(listed.map(({ takenAt }) => takenAt)).size).toBe(4)
  })

  it('from before their names had numbers are found, as older ones', async () => {
    const kept = await profile(2)
    const { path } = await kept.snapshots.take(at(1), 'time')
    await kept.disk.rename(path, `/profile/snapshots/${folderName('p')}${oldName}`)
    const again = profileOn(kept.disk)
    expect((await again.snapshots.take(at(1), 'time')).path).not.toContain(oldName)
    await again.snapshots.take(at(2), 'time')
    expect((await again.snapshots.list('p')).map(seqOf)).toEqual([2, 1, 1])
  })

  it('are listed as damaged wherever a byte is another one, or when the end is missing', async () => {
    const kept = await profile(2)
    const { path } = await kept.snapshots.take(at(2), 'time')
    const whole = Buffer.from(await kept.disk.read(path))
    // The ten bytes of a gzip header hold nothing that counts, but for what makes it one.
    for (let place = 10; place < whole.length; place += 1) {
      kept.disk.damage(path, () => {
        const bytes = Buffer.from(whole)
        bytes[place] = (bytes[place] ?? 0) ^ 0x41
        return bytes
      })
      expect((await kept.snapshots.list('p')).map(seqOf)).toEqual(['damaged'])
      kept.disk.damage(path, () => whole.subarray(0, place))
      expect((await kept.snapshots.list('p')).map(seqOf)).toEqual(['damaged'])
    }
  })

  it.each<Fault>(['EIO', 'ENOSPC', 'EACCES', 'short'])(
    'are there whole or not at all when any one call fails with %s, then the power',
    async (fault) => {
      const all = await profile(2)
      const before = all.disk.calls
      await all.snapshots.take(at(2), 'time')
      const calls = all.disk.calls - before
      expect(calls).toBeGreaterThan(8)
      for (let n = 1; n <= calls; n += 1) {
        const kept = await profile(2)
        const first = await kept.snapshots.take(at(1), 'time')
        Object.assign(kept.disk, { fault, faultAt: kept.disk.calls + n })
        const taken = await kept.snapshots.take(at(2), 'time').catch(() => undefined)
        kept.disk.faultAt = Infinity
        kept.disk.cutPower()
        const again = profileOn(kept.disk)
        const listed = await again.snapshots.list('p')
        expect(listed.map(seqOf)).not.toContain('damaged')
        expect(listed.map(({ path }) => path)).toContain(first.path)
        if (taken !== undefined) expect(listed.map(({ path }) => path)).toContain(taken.path)
        expect(pathsOf(kept.disk).filter((path) => !path.endsWith('.rubricator'))).toEqual([])
      }
    },
  )

  it('are written though an old one cannot be removed, which is tried again', async () => {
    const kept = await profile(14)
    const remove = kept.disk.remove.bind(kept.disk)
    let isStuck = true
    kept.disk.remove = (path) =>
      isStuck && path.endsWith('.rubricator') ? Promise.reject(new Error('It is in use')) : remove(path)
    for (let seq = 1; seq <= 12; seq += 1) await kept.snapshots.take(at(seq), 'time')
    expect(await kept.snapshots.list('p')).toHaveLength(12)
    expect(kept.told).toEqual(['old snapshots', 'old snapshots'])
    isStuck = false
    await kept.snapshots.take(at(13), 'time')
    expect((await kept.snapshots.list('p')).map(seqOf)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
  })

  it('are not there when the disk kept something else than what was written', async () => {
    const kept = await profile(1)
    const create = kept.disk.create.bind(kept.disk)
    kept.disk.create = async (path) => {
      const file = await create(path)
      return { ...file, write: (bytes) => file.write(Uint8Array.from(bytes, (byte) => byte ^ 1)) }
    }
    await expect(kept.snapshots.take(at(1), 'time')).rejects.toThrow('not on the disk as it was written')
    expect(pathsOf(kept.disk)).toEqual([])
  })

  it('say that they were made by a newer app, and are not damaged', async () => {
    const kept = await profile(1)
    const { path } = await kept.snapshots.take(at(1), 'time')
    kept.disk.damage(path, (bytes) =>
      gzipSync(gunzipSync(bytes).toString().replace('"version":1', '"version":2')),
    )
    expect((await kept.snapshots.list('p')).map(seqOf)).toEqual(['newer'])
  })
})
