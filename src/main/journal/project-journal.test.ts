import type { Beginning } from '#core/edit/journal'
import fc from 'fast-check'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk, type Disk } from './disk'
import { MemoryDisk, type Fault } from './memory-disk.arbitrary'
import { ProjectJournal } from './project-journal'
import { encodeRecord } from './records'

const folder = '/profile/projects/p'
const beginning: Beginning = { seq: 0, parts: ['{"project":1}', '{"document":"ä\\n"}'], history: [] }
const command = (seq: number): { seq: number; json: string } => ({ seq, json: `{"seq":${seq},"text":"ü 𝄞"}` })

async function everything(disk: Disk, where = folder): Promise<{ base: string[]; commands: number[] }> {
  const journal = await ProjectJournal.open({ disk, folder: where })
  const found: { base: string[]; commands: number[] } = { base: [], commands: [] }
  for await (const { kind, json } of journal.read())
    if (kind === 'base') found.base.push(...json)
    else found.commands.push(...json.map((one) => Number(/"seq":(\d+)/u.exec(one)?.[1])))
  await journal.close()
  return found
}

const counted = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

/** Appends as the saver does: in order, again after a failure; gives how many were acknowledged. */
async function session(disk: MemoryDisk, tries: number): Promise<number> {
  const journal = await ProjectJournal.open({ disk, folder })
  if (journal.lastSeq === undefined) await journal.begin(beginning)
  let acknowledged = journal.lastSeq ?? 0
  for (let n = 0; n < tries; n += 1)
    try {
      await journal.append(command(acknowledged + 1))
      acknowledged += 1
    } catch {
      // Tried again in the next round.
    }
  await journal.close().catch(() => undefined)
  return acknowledged
}

describe('the journal of a project', () => {
  it('gives back its base and its commands, over several starts, each in a segment of its own', async () => {
    const disk = new MemoryDisk()
    await session(disk, 3)
    await session(disk, 0)
    await session(disk, 2)
    expect(await everything(disk)).toEqual({ base: beginning.parts, commands: counted(5) })
    expect(disk.paths().filter((path) => path.endsWith('.log'))).toHaveLength(2)
  })

  it('is on real disks as well', async () => {
    const real = await mkdtemp(join(tmpdir(), 'rubricator-journal-'))
    const journal = await ProjectJournal.open({ disk: realDisk, folder: join(real, 'p') })
    await journal.begin(beginning)
    await Promise.all(counted(100).map((seq) => journal.append(command(seq))))
    await journal.close()
    expect(await everything(realDisk, join(real, 'p'))).toEqual({
      base: beginning.parts,
      commands: counted(100),
    })
    const log = join(real, 'p/000001.log')
    await writeFile(log, (await readFile(log)).subarray(0, -1))
    expect((await everything(realDisk, join(real, 'p'))).commands).toEqual(counted(99))
    await rm(real, { recursive: true })
  })

  it('takes commands in their order only, and none before its base', async () => {
    const journal = await ProjectJournal.open({ disk: new MemoryDisk(), folder })
    await expect(journal.append(command(1))).rejects.toThrow('not begun')
    await journal.begin(beginning)
    await expect(journal.begin(beginning)).rejects.toThrow('before')
    await expect(journal.append(command(2))).rejects.toThrow('comes after 0')
    await journal.append(command(1))
    await expect(journal.append(command(1))).rejects.toThrow('comes after 1')
  })

  it('keeps the commands before its base, for undo needs them', async () => {
    const disk = new MemoryDisk()
    const journal = await ProjectJournal.open({ disk, folder })
    await journal.begin({ ...beginning, seq: 3, history: counted(3).map(command) })
    await journal.append(command(4))
    await journal.close()
    expect((await everything(disk)).commands).toEqual(counted(4))
  })

  it('is not there when its base was not written to the end', async () => {
    const all = new MemoryDisk()
    await session(all, 0)
    for (let at = 1; at <= all.calls; at += 1) {
      const disk = new MemoryDisk()
      disk.faultAt = at
      await session(disk, 0).catch(() => undefined)
      disk.faultAt = Infinity
      disk.cutPower()
      expect(await session(disk, 1)).toBe(1)
      expect(await everything(disk)).toEqual({ base: beginning.parts, commands: [1] })
    }
  })

  it.each<Fault>(['EIO', 'ENOSPC', 'EACCES', 'short'])(
    'loses nothing acknowledged when any one call fails with %s, then the power',
    async (fault) => {
      const all = new MemoryDisk()
      await session(all, 6)
      for (let at = 1; at <= all.calls; at += 1) {
        const disk = new MemoryDisk()
        await session(disk, 2)
        Object.assign(disk, { fault, faultAt: disk.calls + at })
        const acknowledged = await session(disk, 6).catch(() => 2)
        disk.faultAt = Infinity
        disk.cutPower()
        const { commands } = await everything(disk)
        expect(commands.slice(0, acknowledged)).toEqual(counted(acknowledged))
        expect(commands).toEqual(counted(commands.length))
        const after = await session(disk, 1)
        expect((await everything(disk)).commands).toEqual(counted(after))
      }
    },
  )

  it('never keeps a command whose forerunner failed, though it was asked to write both at once', async () => {
    for (let at = 1; at <= 12; at += 1) {
      const disk = new MemoryDisk()
      await session(disk, 0)
      const journal = await ProjectJournal.open({ disk, folder })
      disk.faultAt = disk.calls + at
      const first = journal.append(command(1))
      await Promise.resolve()
      const outcomes = await Promise.allSettled([
        first,
        journal.append(command(2)),
        journal.append(command(3)),
      ])
      const kept = outcomes.filter(({ status }) => status === 'fulfilled').length
      expect(outcomes.map(({ status }) => status)).toEqual(
        [0, 1, 2].map((n) => (n < kept ? 'fulfilled' : 'rejected')),
      )
      disk.faultAt = Infinity
      expect(journal.lastSeq).toBe(kept)
      for (let seq = kept + 1; seq <= 3; seq += 1) await journal.append(command(seq))
      expect((await everything(disk)).commands).toEqual([1, 2, 3])
    }
  })

  it('has what was acknowledged, where a command failed, was written all the same, and another came in its place', async () => {
    for (let at = 1; at <= 8; at += 1) {
      const disk = new MemoryDisk()
      await session(disk, 1)
      const journal = await ProjectJournal.open({ disk, folder })
      disk.faultAt = disk.calls + at
      const tried = [2, 3].map((seq) => journal.append(command(seq)))
      const failed = (await Promise.allSettled(tried)).filter(({ status }) => status === 'rejected')
      disk.faultAt = Infinity
      const others = [2, 3].slice(2 - failed.length).map((seq) => ({ seq, json: `{"other":1,"seq":${seq}}` }))
      for (const other of others) await journal.append(other)
      const json: string[] = []
      for await (const page of (await ProjectJournal.open({ disk, folder })).read())
        if (page.kind === 'commands') json.push(...page.json)
      expect(json.slice(3 - failed.length)).toEqual(others.map((other) => other.json))
      expect(json).toHaveLength(3)
    }
  })

  it('says how many commands were written at its end and cannot be read; one that was not written to its end is none', async () => {
    const lost = async (damage: (bytes: Buffer) => Buffer): Promise<readonly (number | undefined)[]> => {
      const disk = new MemoryDisk()
      await session(disk, 5)
      disk.damage(`${folder}/000001.log`, damage)
      const found: (number | undefined)[] = []
      for await (const page of (await ProjectJournal.open({ disk, folder })).read()) found.push(page.lost)
      return found.slice(2)
    }
    const length = encodeRecord(command(1)).length
    expect(await lost((bytes) => bytes)).toEqual([])
    expect(await lost((bytes) => bytes.subarray(0, -4))).toEqual([])
    const altered = (bytes: Buffer, fromEnd: number): Buffer => {
      const at = bytes.length - fromEnd
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at + 1)])
    }
    expect(await lost((bytes) => altered(bytes, 4))).toEqual([1])
    expect(await lost((bytes) => altered(altered(bytes, 4), 4 + length))).toEqual([2])
    expect(await lost((bytes) => Buffer.from(bytes).fill(0x20, 2, 3))).toEqual([])
  })

  it('gives what came before a damaged place, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), fc.boolean(), async (place, byte, isCut) => {
        const disk = new MemoryDisk()
        await session(disk, 5)
        disk.damage(`${folder}/000001.log`, (bytes) => {
          const at = place % bytes.length
          return isCut
            ? bytes.subarray(0, at)
            : Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at + 1)])
        })
        const { commands } = await everything(disk)
        expect(commands).toEqual(counted(commands.length))
      }),
    )
  })
})
