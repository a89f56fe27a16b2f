import { expect, test } from '@playwright/test'
import { MeasuringWindow, writePages } from '../bench/engine/measuring-window'
import { sizes, type WorkSize } from '../bench/engine/workload'

/** How many times a goal of docs/benchmarks.md may be missed here: this is to find what got slow, on busy machines. */
const slack = 3
const rounds = 3
const times = 8

let pages = ''

test.beforeAll(async () => {
  pages = await writePages(['bench/engine/pages/ours.ts', 'bench/engine/pages/bare.ts'])
})

async function opened(page: 'ours' | 'bare', { length, marks }: WorkSize): Promise<MeasuringWindow> {
  const window = await MeasuringWindow.open(pages, page)
  const size = { length, marks: page === 'bare' ? 0 : marks }
  await window.ask(`bench.prepare(${JSON.stringify(size)})`)
  await window.ask('bench.open()')
  expect(await window.ask('bench.problems("view")')).toEqual([])
  return window
}

/** CPU in milliseconds of the page's main thread. */
async function cpu(window: MeasuringWindow, what: () => Promise<unknown>): Promise<number> {
  return (await window.cost(what)).cpu
}

async function opening(window: MeasuringWindow): Promise<number> {
  await window.ask('bench.close()')
  return cpu(window, () => window.ask('bench.open()'))
}

async function typing(window: MeasuringWindow): Promise<number> {
  return cpu(window, async () => {
    for (let n = 0; n < times; n += 1) {
      await window.press('x')
      await window.ask('bench.settled()')
    }
  })
}

async function adding(window: MeasuringWindow): Promise<number> {
  await window.ask(`bench.choose("add", ${times})`)
  const spent = await cpu(window, () => window.ask('bench.run("add")'))
  expect(await window.ask('bench.problems("add")')).toEqual([])
  await window.ask('bench.choose("remove", 0)')
  await window.ask('bench.run("remove")')
  return spent
}

/** How many times as much the first costs as the second, each in its best round, in turn. */
async function ratio(
  one: MeasuringWindow,
  other: MeasuringWindow,
  what: (window: MeasuringWindow) => Promise<number>,
): Promise<number> {
  const costs: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round += 1) costs.push([await what(one), await what(other)])
  return Math.min(...costs.map(([first]) => first)) / Math.min(...costs.map(([, second]) => second))
}

test('opening 1 MB with 10,000 annotations costs little more than the bare text', async () => {
  const ours = await opened('ours', sizes['1 MB/10k'])
  const bare = await opened('bare', sizes['1 MB/10k'])
  expect(await ratio(ours, bare, opening)).toBeLessThan(2.5 * slack)
  await Promise.all([ours.close(), bare.close()])
})

test('a character typed into 1 MB with 10,000 annotations costs little more than into a bare short text', async () => {
  const ours = await opened('ours', sizes['1 MB/10k'])
  const bare = await opened('bare', sizes['5 kB/50'])
  for (const window of [ours, bare]) {
    await window.ask('bench.toMiddle()')
    await window.ask('bench.edit()')
    await typing(window)
  }
  expect(await ratio(ours, bare, typing)).toBeLessThan(2.5 * slack)
  expect(await ours.ask(`bench.exportProblems("${'x'.repeat((rounds + 1) * times)}")`)).toEqual([])
  await Promise.all([ours.close(), bare.close()])
})

test('an annotation costs in 5 MB with 50,000 hardly more than in a short text', async () => {
  const large = await opened('ours', sizes['5 MB/50k'])
  const small = await opened('ours', sizes['5 kB/50'])
  for (const window of [large, small]) await window.ask('bench.toMiddle()')
  expect(await ratio(large, small, adding)).toBeLessThan(1.3 * slack)
  await Promise.all([large.close(), small.close()])
})
