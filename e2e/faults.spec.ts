import { expect, test } from '@playwright/test'
import { kill } from './crashing'
import { kinds, never, once, type Fault, type Kind } from './failing-calls'
import { isAllDone, session, shown, tag, untilSaved, type Shown } from './faulty-session'
import {
  endAllStarted,
  faultyStart,
  healthyStart,
  newPlace,
  quit,
  type FaultyStart,
  type Place,
} from './faulty-start'

// Every file call of main fails: those of a first start, those of a start after one that was broken off, and those of a
// session with a bit of everything. `FAULTS=all` takes each of them in each way, for hours; `FAULTS_FROM=120` begins at
// the call with that number. Else there are a few.
const all = process.env['FAULTS'] === 'all'
const from = Number(process.env['FAULTS_FROM'] ?? 1)
/** A disk that fails for a while: so many calls. One is made at each try to save, later and later. */
const WHILE = 5
/** From one call of a session that fails to the next. */
const APART = 20
const HOURS = 6 * 60 * 60 * 1000

/** A way in which calls fail. */
interface Way {
  readonly name: string
  readonly kind: Kind
  readonly times: number
}

const ways: readonly Way[] = [
  ...kinds.map((kind) => ({ name: kind, kind, times: 1 })),
  { name: 'ENOSPC for a while', kind: 'ENOSPC', times: WHILE },
]

function tell(what: string, { calls, isOpen, said }: FaultyStart): void {
  const outcome = isOpen ? 'opened' : 'did not open'
  console.info(`${what}: ${calls.failed.join(', ')}: ${[outcome, ...said].join(' | ')}`)
}

/** Starts it so that calls fail, again and again from one to the next, until one that opens has made fewer. */
async function eachCall(way: Way, start: (fault: Fault) => Promise<FaultyStart>): Promise<void> {
  for (let at = from, made = Infinity; at <= made;) {
    const { calls, isOpen } = await start(once(at, way))
    made = isOpen ? calls.made.length : Infinity
    const next = calls.made.findIndex((name, i) => i >= at && name.startsWith('write'))
    at = way.kind === 'short' && next !== -1 ? next + 1 : at + Math.ceil(way.times / 2)
  }
}

/** A first start of which calls fail, and then one that has what was done. */
async function firstStart(fault: Fault): Promise<FaultyStart> {
  const place = newPlace()
  const first = await faultyStart(place, fault)
  tell(`A first start, ${fault.at}`, first)
  const { launched } = first
  let had: Shown | undefined
  if (launched !== undefined && first.isOpen) {
    await tag(launched, first)
    await untilSaved(launched)
    had = await shown(launched)
    await kill(launched)
  } else if (launched !== undefined) await quit(launched, first)
  const second = await healthyStart(place)
  if (had !== undefined) expect(second.found).toEqual(had)
  await tag(second.launched, first)
  await untilSaved(second.launched)
  await kill(second.launched)
  return first
}

/** A start after one that was broken off, in which calls fail; all is there, then or at the next start. */
async function startAgain(place: Place, had: Shown, fault: Fault): Promise<FaultyStart> {
  const again = await faultyStart(place, fault)
  tell(`A start after one that was broken off, ${fault.at}`, again)
  const { launched } = again
  if (launched !== undefined && again.isOpen) {
    await untilSaved(launched)
    expect(await shown(launched)).toEqual(had)
    await kill(launched)
    return again
  }
  if (launched !== undefined) await quit(launched, again)
  const next = await healthyStart(place)
  expect(next.found).toEqual(had)
  await kill(next.launched)
  return again
}

/** Opens, works while calls fail, closes, and opens again. Gives what there is then; the app was broken off. */
async function work(place: Place, fault: Fault): Promise<{ found: Shown; made: number }> {
  const start = await faultyStart(place, never)
  const { launched, calls } = start
  if (launched === undefined || !start.isOpen) throw new Error('It did not open')
  await calls.failNow(launched.app, fault)
  const had = await session(launched, start)
  const atTheEnd = await quit(launched, start)
  const atAll = [...had.said, ...atTheEnd]
  const said = new Set(atAll)
  tell(`A session, ${fault.at}`, { ...start, said })
  expect(said.size > 0 || isAllDone(had.shown), 'what was not done is told').toBe(true)
  const next = await healthyStart(place)
  const isThemeKept = !atAll.some((words) => words.startsWith('settings.json was not written'))
  expect(next.found).toEqual(isThemeKept ? had.shown : { ...had.shown, theme: next.found.theme })
  await tag(next.launched, start)
  await untilSaved(next.launched)
  const found = await shown(next.launched)
  await kill(next.launched)
  return { found, made: calls.made.length }
}

test.describe.configure({ mode: 'parallel' })
test.afterEach(endAllStarted)

for (const way of all ? ways : []) {
  test.describe(way.name, () => {
    test('in a first start', async () => {
      test.setTimeout(HOURS)
      await eachCall(way, firstStart)
    })
    test('in a start after one that was broken off', async () => {
      test.setTimeout(HOURS)
      const place = newPlace()
      const { found } = await work(place, never)
      await eachCall(way, (fault) => startAgain(place, found, fault))
    })
    test('in a session', async () => {
      test.setTimeout(HOURS)
      for (let at = from; at <= APART; at += 1)
        await work(newPlace(), { ...once(at, way), every: Math.max(APART, 3 * way.times) })
    })
  })
}

test('a session in which calls for files fail now and then, and starts in which one does, lose nothing', async () => {
  test.setTimeout(300_000)
  const place = newPlace()
  const { found } = await work(place, { at: 5, times: 1, every: 11, kinds })
  await startAgain(place, found, once(12, { kind: 'ENOSPC', times: 1 }))
  await startAgain(place, found, once(30, { kind: 'EIO', times: 1 }))
})

test('a first start in which a call for a file fails opens, or says why not', async () => {
  test.setTimeout(300_000)
  await firstStart(once(21, { kind: 'short', times: 1 }))
  await firstStart(once(47, { kind: 'EIO', times: 1 }))
})
