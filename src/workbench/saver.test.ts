import { expect, it } from 'vitest'
import type { Command } from '#core/edit/command'
import { annotatorId, commandId, undoGroupId } from '#core/model/ids'
import { Saver } from './saver'

function command(seq: number): Command {
  return {
    seq,
    id: commandId(`c${seq}`),
    undoGroup: undoGroupId(`g${seq}`),
    scope: 'project',
    by: annotatorId('me'),
    at: '2026-03-01T10:00:00Z',
    label: 'Change',
    changes: [],
  }
}

/** A disk that refuses the first `failures` writes of each command it is told to. */
function disk(failures: Readonly<Record<number, number>> = {}): {
  readonly written: number[]
  readonly write: (command: Command) => Promise<void>
} {
  const left = new Map(Object.entries(failures).map(([seq, times]) => [Number(seq), times]))
  const written: number[] = []
  const write = async ({ seq }: Command): Promise<void> => {
    await Promise.resolve()
    const times = left.get(seq) ?? 0
    left.set(seq, times - 1)
    if (times > 0) throw new Error('The disk is full.')
    written.push(seq)
  }
  return { written, write }
}

function saverOf(store: (command: Command) => Promise<void>, wait: (time: number) => Promise<void>): Saver {
  return new Saver({ keep: () => Promise.resolve(), store, wait })
}

it('says "saving" until everything is written, in order', async () => {
  const { written, write } = disk()
  const saver = saverOf(write, () => Promise.resolve())
  expect(saver.state.get()).toBe('saved')
  for (const seq of [1, 2, 3]) saver.save(command(seq))
  expect(saver.state.get()).toBe('saving')
  await saver.flush()
  expect(saver.state.get()).toBe('saved')
  expect(written).toEqual([1, 2, 3])
})

it('tries what failed again, before anything that came after it, and says "not saved" meanwhile', async () => {
  const { written, write } = disk({ 2: 3 })
  const waits: number[] = []
  const seen: string[] = []
  const saver: Saver = saverOf(write, (time) => {
    waits.push(time)
    seen.push(`${saver.state.get()}: ${saver.problem.get()}`)
    return Promise.resolve()
  })
  for (const seq of [1, 2, 3]) saver.save(command(seq))
  await saver.flush()
  expect(written).toEqual([1, 2, 3])
  expect(waits).toEqual([500, 1000, 2000])
  expect(seen).toEqual(Array.from({ length: 3 }, () => 'not-saved: The disk is full.'))
  expect([saver.state.get(), saver.problem.get()]).toEqual(['saved', ''])
})

it('never waits longer than ten seconds, and begins anew with the next failure', async () => {
  const { write } = disk({ 1: 7, 2: 1 })
  const waits: number[] = []
  const saver = saverOf(write, (time) => {
    waits.push(time)
    return Promise.resolve()
  })
  saver.save(command(1))
  saver.save(command(2))
  await saver.flush()
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 500])
})

it('stays "not saved" while more is given that cannot be written', async () => {
  const { written, write } = disk({ 1: 1 })
  let goOn: (() => void) | undefined
  const saver = saverOf(write, () => new Promise((resolve) => (goOn = resolve)))
  saver.save(command(1))
  while (goOn === undefined) await Promise.resolve()
  saver.save(command(2))
  expect(saver.state.get()).toBe('not-saved')
  goOn()
  await saver.flush()
  expect(written).toEqual([1, 2])
})

it('what is given after a flush is written too', async () => {
  const { written, write } = disk()
  const saver = saverOf(write, () => Promise.resolve())
  saver.save(command(1))
  await saver.flush()
  saver.save(command(2))
  expect(saver.state.get()).toBe('saving')
  await saver.flush()
  expect(written).toEqual([1, 2])
})

it('tells as soon as a try has failed that not everything is saved', async () => {
  const { write } = disk({ 2: 1 })
  const saver = saverOf(write, () => new Promise(() => undefined))
  saver.save(command(1))
  expect(await saver.settle()).toBe(true)
  saver.save(command(2))
  expect(await saver.settle()).toBe(false)
  expect(await saver.settle()).toBe(false)
})

it('lets nothing be written while it is read, and hands over what waits', async () => {
  const { written, write } = disk()
  const saver = saverOf(write, () => Promise.resolve())
  for (const seq of [1, 2]) saver.save(command(seq))
  const read = saver.between(async (waiting) => {
    const before = [...written]
    for (let ticks = 0; ticks < 20; ticks++) await Promise.resolve()
    expect(written).toEqual(before)
    return [...before, ...waiting.map((one) => one.seq)]
  })
  expect(await read).toEqual([1, 2])
  await saver.flush()
  expect(written).toEqual([1, 2])
})

it('goes on writing after a reading that failed', async () => {
  const { written, write } = disk()
  const saver = saverOf(write, () => Promise.resolve())
  await expect(saver.between(() => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable')
  saver.save(command(1))
  await saver.flush()
  expect(written).toEqual([1])
})

it('keeps all that comes while a command cannot be stored, and stores it in its order', async () => {
  const { written, write } = disk({ 1: 2 })
  const kept: number[] = []
  const goOn: (() => void)[] = []
  const saver = new Saver({
    keep: ({ seq }) => {
      kept.push(seq)
      return Promise.resolve()
    },
    store: write,
    wait: () => new Promise((resolve) => goOn.push(resolve)),
  })
  saver.save(command(1))
  while (goOn.length === 0) await Promise.resolve()
  for (const seq of [2, 3]) saver.save(command(seq))
  while (kept.length < 3) await Promise.resolve()
  expect([kept, written]).toEqual([[1, 2, 3], []])
  expect([saver.state.get(), saver.problem.get()]).toEqual(['not-saved', 'The disk is full.'])
  expect([saver.hasStored(0), saver.hasStored(1), saver.hasStored(3)]).toEqual([true, false, false])
  expect(await saver.between((waiting) => Promise.resolve(waiting.map(({ seq }) => seq)))).toEqual([1, 2, 3])
  goOn[0]?.()
  while (goOn.length === 1) await Promise.resolve()
  goOn[1]?.()
  await saver.flush()
  expect([kept, written]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect([saver.state.get(), saver.problem.get()]).toEqual(['saved', ''])
})

it('stores nothing that is not kept, and says why it is not', async () => {
  const { written, write } = disk()
  const keeping = disk({ 2: 1 })
  const seen: unknown[] = []
  const saver: Saver = new Saver({
    keep: keeping.write,
    store: write,
    wait: () => {
      seen.push([saver.state.get(), saver.problem.get(), [...written]])
      return Promise.resolve()
    },
  })
  for (const seq of [1, 2, 3]) saver.save(command(seq))
  await saver.flush()
  expect(seen).toEqual([['not-saved', 'The disk is full.', [1]]])
  expect([keeping.written, written]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
})
