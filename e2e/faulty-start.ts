import { expect } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FailingCalls, never, type Fault } from './failing-calls'
import { hear, isOpened, PATIENCE, shown, untilSaved, type Shown, type Surroundings } from './faulty-session'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { endThoseLeft, processesOf } from './processes'

/** Where a session has its profile, and beside it the files that a person names. */
export interface Place {
  readonly profile: string
  readonly folder: string
}

export function newPlace(): Place {
  const parent = temporaryFolder('faulty')
  const [profile, folder] = [join(parent, 'profile'), join(parent, 'files')]
  for (const path of [profile, folder]) mkdirSync(path)
  return { profile, folder }
}

/** The processes of main. */
const started: (number | undefined)[] = []

/** Ends what a test that failed has left. */
export async function endAllStarted(): Promise<void> {
  for (const main of started.splice(0)) await endThoseLeft(processesOf(main), 0)
}

export interface FaultyStart extends Surroundings {
  /** Undefined when the app ended by itself; then it has said why. */
  readonly launched: Launched | undefined
  /** Whether the work was opened. */
  readonly isOpen: boolean
  readonly said: ReadonlySet<string>
}

/** Starts the app with calls that fail. It opens, or says why it does not. */
export async function faultyStart({ profile, folder }: Place, fault: Fault): Promise<FaultyStart> {
  const calls = new FailingCalls([profile, folder], fault)
  const launched = await launchApp({ profile, script: calls.script }).catch(() => undefined)
  if (launched !== undefined) started.push(launched.app.process().pid)
  const isOpen = launched === undefined ? undefined : await isOpened(launched).catch(() => undefined)
  const said = new Set<string>()
  if (launched === undefined || isOpen === undefined) {
    await expect.poll(() => calls.hasEnded, { message: 'it ends by itself', timeout: 10_000 }).toBe(true)
    for (const words of calls.said) said.add(words)
  } else await hear(launched, said)
  if (isOpen !== true) expect([...said], 'it says why it does not open').not.toEqual([])
  return {
    calls,
    folder,
    launched: isOpen === undefined ? undefined : launched,
    isOpen: isOpen === true,
    said,
  }
}

/** Starts the app with a disk that works: all is there, whatever was before. */
export async function healthyStart({ profile }: Place): Promise<{ launched: Launched; found: Shown }> {
  const launched = await launchApp({ profile })
  started.push(launched.app.process().pid)
  expect(await isOpened(launched), 'it opens').toBe(true)
  await untilSaved(launched)
  const found = await shown(launched)
  expect(putAside(profile)).toEqual([])
  return { launched, found }
}

/** What was taken for damaged. */
function putAside(profile: string): readonly string[] {
  const names = readdirSync(profile, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.includes('damaged'))
}

/**
 * Closes as a person would who keeps it open when something could not be saved; from then on all works. Gives what was
 * said meanwhile.
 */
export async function quit({ app, page }: Launched, { calls }: Surroundings): Promise<readonly string[]> {
  const main = app.process()
  const all = processesOf(main.pid)
  const closed = new Promise<false>((resolve) => main.once('exit', () => resolve(false)))
  const question = page.getByRole('alertdialog')
  const asked = question.waitFor({ timeout: PATIENCE }).then(
    () => true,
    () => closed,
  )
  const leave = (): Promise<unknown> => app.evaluate((electron) => electron.app.quit()).catch(() => undefined)
  const late = pause(2 * PATIENCE, false, { ref: false })
  const said: string[] = []
  await leave()
  if (await Promise.race([closed, asked, late])) {
    said.push(await question.innerText())
    await calls.failNow(app, never)
    await question.getByRole('button', { name: 'Keep open' }).click()
    await leave()
    await Promise.race([closed, late])
  }
  expect([main.exitCode, main.signalCode], 'it closes').toEqual([0, null])
  await endThoseLeft(all)
  return said
}
