import { expect, test } from '@playwright/test'
import { dice, type Dice } from '../src/renderer/editor/random-article.arbitrary'
import { setTimeout as pause } from 'node:timers/promises'
import { goTo, kill, launchWith, look, orders, work, type Session } from './crashing'
import { temporaryFolder, type Launched } from './launch'

/** How many rounds the app works in all; `npm run test:long` asks for 120, `npm test` for none. */
const ROUNDS = Number(process.env['SOAK'] ?? 0)
/** Rounds until it is killed: about ten minutes. */
const UNTIL_KILLED = 60
/** Things done in a round. */
const ACTS = 100
/** Rounds until the window keeps as many commands as it ever keeps, and has loaded and compiled what it comes to need. */
const WARM_UP = 25
/** Entities of the sample's first article, less those that may be taken back when a life begins in the middle. */
const IN_SAMPLE = 50
/**
 * Bytes that an act may leave for good: at one act a second, as a person works at most, 1 MB an hour. Were all commands
 * kept, it would be about 1,100.
 */
const MOST_FOR_AN_ACT = 1024 ** 2 / 3600
/** Rounds in which the commands that are kept grow from the fewest to the most, and some. */
const TOOTH = 8
/** Rounds after that of which a slope can be told. */
const FEWEST = 2 * TOOTH

/**
 * V8 goes on compiling functions that are often used for longer than this lasts, and that counts as heap: without its
 * compilers what grows is what is kept.
 */
const switches = ['--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug']

/** Each act leaves as many annotations as there were, so that the heap has no reason to grow but what is kept of it. */
const acts: readonly (readonly string[])[] = [
  ['Control+ArrowRight', 'Space', 'w', 'Control+z'],
  ['Control+ArrowRight', 'Space', 'w', 'Delete'],
  ['Tab', 'Tab', 'Enter', 'Escape'],
  ['Control+f', 'm', 'e', 'Enter', 'Escape'],
  ['Alt+ArrowDown', 'Alt+ArrowUp'],
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

/** Goes to the sample's first article, which is full of annotations. Gives how many there are when all is saved. */
async function goHome({ page }: Launched): Promise<number> {
  const text = page.locator('main [role=textbox]')
  // While an article is being opened the key counts from the one before.
  for (let time = 0; time < 2; time += 1) {
    await text.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await pause(500)
  }
  await expect(text).toHaveAttribute('aria-label', /^Costaverde/u)
  await expect.poll(() => look(page)).toMatchObject({ isSaved: true })
  const { entities } = await look(page)
  expect(entities).toBeGreaterThanOrEqual(IN_SAMPLE)
  return entities
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

/** The least of every few that follow each other: what the commands come to that are let go of again is not in it. */
function lows(values: readonly number[]): readonly number[] {
  return values.slice(TOOTH - 1).map((_, at) => Math.min(...values.slice(at, at + TOOTH)))
}

/** What a line through the points rises by from one to the next. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const rise = values.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0)
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
}

/** What each act leaves behind once all is settled; undefined of a life that was too short to tell. */
function riseOf(measured: readonly Heaps[]): Heaps | undefined {
  const settled = measured.slice(WARM_UP)
  if (settled.length < FEWEST) return undefined
  const rise = (values: readonly number[]): number => slope(lows(values)) / ACTS
  return {
    page: rise(settled.map(({ page }) => page)),
    main: rise(settled.map(({ main }) => main)),
    nodes: rise(settled.map(({ nodes }) => nodes)),
  }
}

function expectFlat({ page, main, nodes }: Heaps): void {
  expect(page, 'bytes of the page for each act').toBeLessThan(MOST_FOR_AN_ACT)
  expect(main, 'bytes of main for each act').toBeLessThan(MOST_FOR_AN_ACT)
  expect(nodes, 'nodes for each act').toBeLessThan(0.5)
}

/** Works for so many rounds, and measures after each. */
async function live(launched: Launched, rounds: number, roll: Dice): Promise<readonly Heaps[]> {
  const measured: Heaps[] = []
  for (let round = 1; round <= rounds; round += 1) {
    // Within a step, for Playwright looks for one through all keys that were pressed before, each time.
    await test.step(`round ${round}`, async () => {
      for (let act = 0; act < ACTS; act += 1) await actOnce(launched, roll)
    })
    const entities = await goHome(launched)
    const now = await heaps(launched)
    measured.push(now)
    console.info(JSON.stringify({ round, entities, ...now }))
  }
  expect(launched.problems).toEqual([])
  return measured
}

/** Ends the app in the middle of its work. */
async function breakOff(launched: Launched, session: Session, time: number): Promise<void> {
  session.saved = await goHome(launched)
  // By then the place is noted, and the next start comes to it.
  await pause(3000)
  session.hasEnded = false
  const working = work(launched, session).catch(() => undefined)
  await pause(Math.random() * 2000)
  session.hasEnded = true
  await kill(launched, orders[time % orders.length] ?? 'all at once')
  await working
}

test(`the app works for ${ROUNDS} rounds, is killed now and then, and its heap stays as it is`, async () => {
  test.skip(ROUNDS === 0, 'a soak of npm run test:long')
  test.setTimeout(60_000 + ROUNDS * 120_000)
  const profile = temporaryFolder('soak')
  const roll = dice(Number(process.env['FIRST_SEED'] ?? 1))
  const session: Session = { hasEnded: false, saved: 0 }
  for (let done = 0; done < ROUNDS; done += UNTIL_KILLED) {
    const launched = await launchWith({ profile, switches })
    expect((await look(launched.page)).entities).toBeGreaterThanOrEqual(session.saved)
    await goTo(launched, done)
    const rise = riseOf(await live(launched, Math.min(UNTIL_KILLED, ROUNDS - done), roll))
    console.info(JSON.stringify({ rise }))
    if (rise !== undefined) expectFlat(rise)
    await breakOff(launched, session, done / UNTIL_KILLED)
  }
  const last = await launchWith({ profile })
  expect((await look(last.page)).entities).toBeGreaterThanOrEqual(session.saved)
  await last.close()
})
