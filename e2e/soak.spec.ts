import { expect, test } from '@playwright/test'
import { dice, type Dice } from '../src/renderer/editor/random-article.arbitrary'
import { goTo, kill, launchWith, look } from './crashing'
import { temporaryFolder, type Launched } from './launch'

/** How many rounds the app works in all; `npm run test:long` asks for 120, `npm test` for none. */
const ROUNDS = Number(process.env['SOAK'] ?? 0)
/** Rounds until it is killed. */
const UNTIL_KILLED = 20
/** Things done in a round. */
const ACTS = 100
/** Bytes of heap after a round that may be there for each thing done, of what the session keeps: the log of commands. */
const MOST_FOR_AN_ACT = 4000

/** Each act leaves as many annotations as there were, so that the heap has no reason to grow but what is kept of it. */
const acts: readonly (readonly string[])[] = [
  ['Control+ArrowRight', 'Space', 'w', 'Control+z'],
  ['Control+ArrowRight', 'Space', 'p', 'Delete'],
  ['Tab', 'Tab', 'Enter', 'Escape'],
  ['Control+f', 'm', 'e', 'Enter', 'Escape'],
  ['Alt+ArrowDown'],
  ['Control+b', 'Control+b'],
  ['Control+j', 'Control+j'],
  ['?', 'Escape'],
  ['Control+z', 'Control+y'],
  ['Control+e', 'x', 'Backspace', 'Control+e'],
  ['PageDown', 'PageDown', 'Control+Home'],
]

async function actOnce({ page }: Launched, roll: Dice): Promise<void> {
  const article = page.locator('main [role=textbox]')
  await article.focus()
  for (const key of acts[roll(acts.length)] ?? []) await page.keyboard.press(key)
}

interface Heaps {
  readonly page: number
  readonly main: number
  readonly nodes: number
}

/** Bytes in use when all that is not needed was let go of. */
async function heaps({ app, page }: Launched): Promise<Heaps> {
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  const { nodes } = await client.send('Memory.getDOMCounters')
  await client.detach()
  const main = await app.evaluate(() => {
    Reflect.get(globalThis, 'gc')?.()
    return process.memoryUsage().heapUsed
  })
  return { page: usedSize, main, nodes }
}

/** What a line through the points rises by from one to the next. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const rise = values.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0)
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
}

test(`the app works for ${ROUNDS} rounds, is killed now and then, and its heap stays as it is`, async () => {
  test.skip(ROUNDS === 0, 'a soak of npm run test:long')
  test.setTimeout(60_000 + ROUNDS * 120_000)
  const profile = temporaryFolder('soak')
  const roll = dice(Number(process.env['FIRST_SEED'] ?? 1))
  let saved = 0
  for (let done = 0; done < ROUNDS; done += UNTIL_KILLED) {
    const launched = await launchWith({ profile, switches: ['--js-flags=--expose-gc'] })
    expect((await look(launched.page)).entities).toBeGreaterThanOrEqual(saved)
    await goTo(launched, done)
    const measured: Heaps[] = []
    for (let round = 0; round < Math.min(UNTIL_KILLED, ROUNDS - done); round += 1) {
      for (let act = 0; act < ACTS; act += 1) await actOnce(launched, roll)
      await expect.poll(async () => (await look(launched.page)).isSaved, { timeout: 10_000 }).toBe(true)
      measured.push(await heaps(launched))
      console.info(JSON.stringify({ round: done + round, ...measured.at(-1) }))
    }
    saved = (await look(launched.page)).entities
    expect(launched.problems).toEqual([])
    // What is loaded when it is first needed is there after a few rounds.
    const settled = measured.slice(Math.floor(measured.length / 4))
    const rise = {
      page: slope(settled.map(({ page }) => page)) / ACTS,
      main: slope(settled.map(({ main }) => main)) / ACTS,
      nodes: slope(settled.map(({ nodes }) => nodes)) / ACTS,
    }
    console.info(JSON.stringify({ rise }))
    expect(rise.page, 'bytes of the page for each act').toBeLessThan(MOST_FOR_AN_ACT)
    expect(rise.main, 'bytes of main for each act').toBeLessThan(MOST_FOR_AN_ACT)
    expect(rise.nodes, 'nodes for each act').toBeLessThan(0.5)
    await kill(launched)
  }
})
