import { describe, expect, it } from 'vitest'
import type { Beginning } from '#core/edit/journal'
import { folderName, Journals } from '../journal/journals'
import { MemoryDisk, type Fault } from '../journal/memory-disk.arbitrary'
import { copiesIn, outdate } from './copies-in'
import { Snapshots } from './snapshots'

const [projects, root] = ['/profile/projects', '/profile/snapshots']
const base = (seq: number): string => `${projects}/${folderName('p')}/base-${seq}.records`
const parts = ['{"seq":0,"header":{"name":"ü 𝄞"}}', '{"order":1,"document":{}}', '{"order":2,"document":{}}']
const command = (seq: number): { seq: number; json: string } => ({ seq, json: `{"seq":${seq},"changes":[]}` })
const everything = [...parts, command(1).json, command(2).json]

const report = (occasion: string): void => expect.unreachable(occasion)
const journalsOn = (disk: MemoryDisk): Journals =>
  new Journals(disk, projects, {
    copies: (project) => copiesIn({ disk, root }, project),
    outdate: (project) => outdate({ disk, root }, project),
  })

/** A project of two commands, with a snapshot after each. */
async function kept(): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const journals = journalsOn(disk)
  let seconds = 0
  const now = (): Date => new Date(Date.UTC(2026, 5, 1, 8, 0, (seconds += 1)))
  const snapshots = new Snapshots({ disk, root, journals, app: '1', now, report })
  await journals.begin({
    ...{ project: 'p', seq: 0, parts, history: [] },
    ...{ isFirst: true, isLast: true, replaces: false, goesOn: false },
  })
  for (const seq of [1, 2]) {
    await journals.append('p', command(seq))
    await snapshots.take({ project: { id: 'p', name: 'P' }, seq }, 'time')
  }
  return disk
}

async function all(disk: MemoryDisk): Promise<readonly string[]> {
  const journals = journalsOn(disk)
  const found: string[] = []
  for (let page = await journals.read('p', true); page !== undefined;) {
    found.push(...page.json)
    page = await journals.read('p', false)
  }
  return found
}

/** The journal is replaced, as when what was lost was found out. */
async function begunAgain(disk: MemoryDisk, beginning: Beginning): Promise<void> {
  const page = { isFirst: true, isLast: true, goesOn: false, replaces: true }
  await journalsOn(disk).begin({ project: 'p', ...beginning, ...page })
}

const log = (number: number): string => `${projects}/${folderName('p')}/00000${number}.log`
const withoutCopies = async (disk: MemoryDisk): Promise<readonly string[]> => {
  for (const path of snapshotsOn(disk)) await disk.remove(path)
  return all(disk)
}

const altered = (at: number) => (bytes: Buffer) => {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
const snapshotsOn = (disk: MemoryDisk): readonly string[] =>
  disk.paths().filter((path) => path.startsWith(root))

describe('a base that is damaged', () => {
  it('is written again from a snapshot, wherever a byte is another one, and is whole from then on', async () => {
    const { length } = await (await kept()).read(base(0))
    for (let at = 0; at < length; at += 1) {
      const disk = await kept()
      disk.damage(base(0), altered(at))
      expect(await all(disk)).toEqual(everything)
      for (const path of snapshotsOn(disk)) await disk.remove(path)
      expect(await all(disk)).toEqual(everything)
    }
  })

  it('is taken from an older snapshot where the newest is damaged too, and refused where all are', async () => {
    const disk = await kept()
    disk.damage(base(0), () => Buffer.alloc(0))
    const [oldest = '', newest = ''] = snapshotsOn(disk)
    disk.damage(newest, altered(40))
    expect(await all(disk)).toEqual(everything)
    disk.damage(base(0), altered(12))
    disk.damage(oldest, altered(40))
    await expect(all(disk)).rejects.toThrow('base-0.records in')
  })

  it('is found and written again when the next snapshot is taken, not only when it is needed', async () => {
    const disk = await kept()
    const journals = journalsOn(disk)
    await journals.append('p', command(3))
    disk.damage(base(0), altered(12))
    const now = (): Date => new Date(Date.UTC(2026, 5, 1, 9))
    const snapshots = new Snapshots({ disk, root, journals, app: '1', now, report })
    await snapshots.take({ project: { id: 'p', name: 'P' }, seq: 3 }, 'time')
    for (const path of snapshotsOn(disk)) await disk.remove(path)
    expect(await all(disk)).toEqual([...everything, command(3).json])
  })

  it('is not taken from a snapshot that began with another one', async () => {
    const disk = await kept()
    await begunAgain(disk, { seq: 2, parts: ['{"seq":2}'], history: [] })
    disk.damage(base(2), altered(12))
    await expect(all(disk)).rejects.toThrow('base-2.records in')
  })

  it.each<Fault>(['EIO', 'ENOSPC', 'EACCES', 'short'])(
    'is written again at the next start when any one call fails with %s, then the power',
    async (fault) => {
      const whole = await kept()
      whole.damage(base(0), altered(12))
      const before = whole.calls
      await all(whole)
      expect(whole.calls - before).toBeGreaterThan(12)
      for (let at = 1; at <= whole.calls - before; at += 1) {
        const disk = await kept()
        disk.damage(base(0), altered(12))
        Object.assign(disk, { fault, faultAt: disk.calls + at })
        await all(disk).catch(() => undefined)
        disk.faultAt = Infinity
        disk.cutPower()
        expect(await all(disk)).toEqual(everything)
      }
    },
  )
})

describe('a command that is damaged', () => {
  /** Two commands more, each of a session of its own; a snapshot has the first of them. */
  const goneOn = async (): Promise<MemoryDisk> => {
    const disk = await kept()
    const journals = journalsOn(disk)
    await journals.append('p', command(3))
    const now = (): Date => new Date(Date.UTC(2026, 5, 1, 9))
    const snapshots = new Snapshots({ disk, root, journals, app: '1', now, report })
    await snapshots.take({ project: { id: 'p', name: 'P' }, seq: 3 }, 'time')
    await journalsOn(disk).append('p', command(4))
    return disk
  }
  const everythingSince = [...everything, command(3).json, command(4).json]

  it('is written again from a snapshot, wherever a byte is another one, and what follows it is there', async () => {
    const { length } = await (await goneOn()).read(log(1))
    for (let at = 0; at < length; at += 1) {
      const disk = await goneOn()
      disk.damage(log(1), altered(at))
      expect(await all(disk)).toEqual(everythingSince)
      expect(await withoutCopies(disk)).toEqual(everythingSince)
    }
  })

  it('is written again when it was the last, and the next one goes on after it', async () => {
    for (const change of [altered(12), altered(40), () => Buffer.alloc(0)]) {
      const disk = await kept()
      disk.damage(log(1), change)
      const journals = journalsOn(disk)
      for (let page = await journals.read('p', true); page !== undefined;)
        page = await journals.read('p', false)
      expect(await journals.lastSeq('p')).toBe(2)
      await journals.append('p', command(3))
      expect(await withoutCopies(disk)).toEqual([...everything, command(3).json])
    }
  })

  it('does not come from a snapshot of other work', async () => {
    const disk = await kept()
    await begunAgain(disk, { seq: 0, parts, history: [] })
    const journals = journalsOn(disk)
    const other = [1, 2, 3].map((seq) => ({ seq, json: `{"seq":${seq},"other":[]}` }))
    for (const one of other) await journals.append('p', one)
    expect(await all(disk)).toEqual([...parts, ...other.map(({ json }) => json)])
    disk.damage(log(1), altered(40))
    expect(await all(disk)).toEqual([...parts, other[0]?.json])
    disk.damage(base(0), altered(12))
    await expect(all(disk)).rejects.toThrow('base-0.records in')
  })

  it('and is in no snapshot keeps a new one from being taken, which is told', async () => {
    const disk = await goneOn()
    disk.damage(log(3), altered(12))
    const journals = journalsOn(disk)
    const now = (): Date => new Date(Date.UTC(2026, 5, 1, 10))
    const snapshots = new Snapshots({ disk, root, journals, app: '1', now, report })
    await expect(snapshots.take({ project: { id: 'p', name: 'P' }, seq: 4 }, 'time')).rejects.toThrow(
      'is damaged after change 3 of 4',
    )
  })

  it.each<Fault>(['EIO', 'ENOSPC', 'EACCES', 'short'])(
    'is written again at the next start when any one call fails with %s, then the power',
    async (fault) => {
      const whole = await goneOn()
      whole.damage(log(1), altered(12))
      const before = whole.calls
      await all(whole)
      for (let at = 1; at <= whole.calls - before; at += 1) {
        const disk = await goneOn()
        disk.damage(log(1), altered(12))
        Object.assign(disk, { fault, faultAt: disk.calls + at })
        await all(disk).catch(() => undefined)
        disk.faultAt = Infinity
        disk.cutPower()
        expect(await all(disk)).toEqual(everythingSince)
      }
    },
  )
})

describe('the snapshots of a journal that lost its end', () => {
  it('are older than those that come when it was begun anew with lower numbers', async () => {
    const disk = await kept()
    const header = '{"seq":0,"header":{"name":"anew"}}'
    await begunAgain(disk, { seq: 0, parts: [header], history: [] })
    const journals = journalsOn(disk)
    const now = (): Date => new Date(Date.UTC(2026, 4, 1))
    const snapshots = new Snapshots({ disk, root, journals, app: '1', now, report })
    for (const seq of [1, 2]) {
      await journals.append('p', command(seq))
      const { path } = await snapshots.take({ project: { id: 'p', name: 'P' }, seq }, 'time')
      expect((await snapshots.list('p'))[0]?.path).toBe(path)
      for await (const { parts: newest } of copiesIn({ disk, root }, 'p')) {
        expect(newest).toEqual([header])
        break
      }
    }
    expect(await snapshots.list('p')).toHaveLength(4)
  })
})
