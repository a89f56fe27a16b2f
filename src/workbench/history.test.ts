import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/edit/command'
import { undoState } from '#core/edit/undo-state'
import { annotatorId, commandId, undoGroupId } from '#core/model/ids'
import { History } from './history'

function command(seq: number, group: string, undoes?: string): Command {
  return {
    seq,
    id: commandId(`c${seq}`),
    undoGroup: undoGroupId(group),
    ...(undoes === undefined ? {} : { undoes: undoGroupId(undoes) }),
    scope: 'project',
    by: annotatorId('me'),
    at: '2026-03-01T10:00:00Z',
    label: group,
    changes: [],
  }
}

/** A log on disk, oldest first, that counts how many pages are asked for. */
function historyOf(log: readonly Command[], page?: number): { history: History; pages: () => number } {
  let pages = 0
  const older = (before: number, limit: number): Promise<readonly Command[]> => {
    pages += 1
    return Promise.resolve(
      log
        .filter((one) => one.seq < before)
        .toReversed()
        .slice(0, limit),
    )
  }
  const history = new History({ older, isStored: () => true, ...(page === undefined ? {} : { page }) })
  return { history, pages: () => pages }
}

/** `count` steps that were undone one after the other: 1 to count, then their undos, newest undone first. */
function undone(count: number, from = 1): readonly Command[] {
  const steps = Array.from({ length: count }, (_, i) => command(from + i, `g${from + i}`))
  const undos = steps.toReversed().map((step, i) => command(from + count + i, `u${step.seq}`, step.undoGroup))
  return [...steps, ...undos]
}

describe('what can be undone after reopening', () => {
  it('is found in the newest page when the last thing done was no undo', async () => {
    const log = Array.from({ length: 500 }, (_, i) => command(i + 1, `g${i + 1}`))
    const { history, pages } = historyOf(log)
    await history.settle()
    expect([history.state.get(), pages()]).toEqual([{ undo: 'g500' }, 1])
  })

  it('is looked for behind any number of undos', async () => {
    const { history, pages } = historyOf([command(1, 'first'), ...undone(300, 2)])
    await history.settle()
    expect(history.state.get()).toEqual({ undo: 'first', redo: 'u2' })
    expect(pages()).toBe(7)
  })

  it('is nothing when all was undone, but all of it can be redone', async () => {
    const { history } = historyOf(undone(120))
    await history.settle()
    expect(history.state.get()).toEqual({ redo: 'u1' })
  })

  it('is nothing in a new project', async () => {
    const { history } = historyOf([])
    await history.settle()
    expect(history.state.get()).toEqual({})
  })
})

it('undo goes on behind the pages that were read, down to the first step', async () => {
  const steps = Array.from({ length: 12 }, (_, i) => command(i + 1, `g${i + 1}`))
  const log = [...steps, ...[12, 11].map((n, i) => command(13 + i, `u${n}`, `g${n}`))]
  const { history } = historyOf([...log, command(15, 'new')], 3)
  await history.settle()
  const taken: (string | undefined)[] = []
  for (let seq = 16; history.state.get().undo !== undefined; seq++) {
    const { undo } = history.state.get()
    taken.push(undo)
    history.push(command(seq, `v${seq}`, undo))
    await history.settle()
  }
  expect(taken).toEqual(['new', ...Array.from({ length: 10 }, (_, i) => `g${10 - i}`)])
})

async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The same a number of times. */
const deeds = fc
  .record({
    kind: fc.constantFrom('new', 'same', 'undo', 'redo'),
    isStored: fc.boolean(),
    times: fc.integer({ min: 1, max: 25 }),
  })
  .map(({ times, ...deed }) => Array.from({ length: times }, () => deed))

it('what is let go of changes nothing: it is read again when it is needed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 8 }), async (runs) => {
      const log: Command[] = []
      let stored = 0
      const older = (before: number, limit: number): Promise<readonly Command[]> => {
        const readable = log.filter(({ seq }) => seq < before && seq <= stored)
        return Promise.resolve(readable.toReversed().slice(0, limit))
      }
      const history = new History({ older, isStored: (seq) => seq <= stored, page: 2 })
      await history.settle()
      for (const { kind, isStored } of runs.flat()) {
        const { undo, redo } = history.state.get()
        const undoes = kind === 'undo' ? undo : kind === 'redo' ? redo : undefined
        const group = kind === 'same' ? log.at(-1)?.undoGroup : undefined
        const seq = log.length + 1
        const next = command(seq, group ?? `g${seq}`, group === undefined ? undoes : log.at(-1)?.undoes)
        log.push(next)
        history.push(next)
        if (isStored) stored = seq
        await history.settle()
        expect(history.state.get()).toEqual(undoState(log.toReversed()))
        expect(await allOf(history.commands())).toEqual(log.toReversed())
        const { undo: nextUndo, redo: nextRedo } = history.state.get()
        for (const wanted of [nextUndo, nextRedo].filter((one) => one !== undefined))
          expect(await history.group(wanted)).toEqual(
            log.filter(({ undoGroup }) => undoGroup === wanted).toReversed(),
          )
      }
    }),
  )
})

it('a long run of undoing and redoing reads each page of the log once', async () => {
  const log = Array.from({ length: 400 }, (_, n) => command(n + 1, `g${n + 1}`))
  let pages = 0
  const older = (before: number, limit: number): Promise<readonly Command[]> => {
    pages += 1
    const readable = log.filter(({ seq }) => seq < before)
    return Promise.resolve(readable.toReversed().slice(0, limit))
  }
  const history = new History({ older, isStored: () => true, page: 10 })
  await history.settle()
  for (let n = 0; n < 800; n += 1) {
    const undoes = history.state.get()[n < 400 ? 'undo' : 'redo']
    const next = command(log.length + 1, `t${log.length + 1}`, undoes)
    log.push(next)
    history.push(next)
    await history.settle()
  }
  expect(history.state.get().undo).toBe('g400')
  // Of 400 commands that were there, in pages of 10.
  expect(pages).toBeLessThan(60)
})

it('a page is read once, also when two ask for it at the same time', async () => {
  const { history, pages } = historyOf([command(1, 'first'), ...undone(2, 2)], 3)
  await Promise.all([history.settle(), history.settle()])
  expect(pages()).toBe(2)
  expect((await history.group(undoGroupId('first'))).map((one) => one.seq)).toEqual([1])
})

describe('the commands of a group', () => {
  it('are all read, also when the group is longer than a page', async () => {
    const log = [command(1, 'before'), ...Array.from({ length: 250 }, (_, i) => command(i + 2, 'long'))]
    const { history } = historyOf(log)
    await history.settle()
    const group = await history.group(undoGroupId('long'))
    expect(group.map((one) => one.seq)).toEqual(Array.from({ length: 250 }, (_, i) => 251 - i))
  })

  it('are read from older pages when the group is far back', async () => {
    const { history } = historyOf([command(1, 'first'), ...undone(150, 2)])
    await history.settle()
    expect((await history.group(undoGroupId('first'))).map((one) => one.seq)).toEqual([1])
  })

  it('include what was pushed', async () => {
    const { history } = historyOf([])
    await history.settle()
    history.push(command(1, 'a'))
    history.push(command(2, 'a'))
    expect((await history.group(undoGroupId('a'))).map((one) => one.seq)).toEqual([2, 1])
    expect(history.state.get()).toEqual({ undo: 'a' })
  })
})
