import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { launchApp, temporaryFolder, type Launched } from './launch'

/** How often the app is killed; `npm run test:long` asks for 1,000. */
const LOOPS = Number(process.env['CRASHES'] ?? 15)
/** Milliseconds after which a session is killed at the latest. */
const LONGEST = 2500
const orders = ['all at once', 'main first', 'page first'] as const

/** Every process of the app, the main one first. */
function processes(main: number): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const parents = lines.map((line) => line.trim().split(/\s+/u).map(Number))
  const found = [main]
  for (const one of found)
    found.push(...parents.flatMap(([pid = 0, parent]) => (parent === one ? [pid] : [])))
  return found
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

async function kill({ app }: Launched, order: (typeof orders)[number]): Promise<void> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const [main = 0, ...others] = processes(child.pid ?? 0)
  const inOrder = order === 'page first' ? [...others, main] : [main, ...others]
  for (const pid of inOrder) {
    end(pid)
    if (order !== 'all at once') await pause(5)
  }
  await gone
}

/** What the status bar says, in one look: how many entities there are, and whether they are saved. */
async function look(page: Page): Promise<{ readonly entities: number; readonly isSaved: boolean }> {
  const text = await page.getByRole('contentinfo').innerText()
  const entities = Number(/(\d[\d,]*) entit/u.exec(text)?.[1]?.replace(',', '') ?? NaN)
  return { entities, isSaved: /^Saved/mu.test(text) }
}

interface Session {
  hasEnded: boolean
  /** Entities at the last moment when all was said to be saved. */
  saved: number
}

/** Tags word after word until it is killed. */
async function work({ page }: Launched, session: Session): Promise<void> {
  while (!session.hasEnded) {
    for (const key of ['Control+ArrowRight', 'Space', 'w']) await page.keyboard.press(key)
    const { entities, isSaved } = await look(page)
    if (isSaved) session.saved = Math.max(session.saved, entities)
  }
}

async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  await expect(launched.page.getByRole('contentinfo')).toContainText('entities')
  return launched
}

test(`${LOOPS} kills at random moments lose nothing that was said to be saved`, async () => {
  test.setTimeout(60_000 + LOOPS * 12_000)
  const profile = temporaryFolder('crash')
  const session: Session = { hasEnded: false, saved: 0 }
  for (let loop = 0; loop < LOOPS; loop += 1) {
    const launched = await launch(profile)
    const { entities } = await look(launched.page)
    expect(entities, `after ${loop} kills`).toBeGreaterThanOrEqual(session.saved)
    await launched.page.locator('main [role=textbox]').focus()
    await launched.page.keyboard.press('Control+Home')
    for (let n = 0; n < loop % 40; n += 1) await launched.page.keyboard.press('ArrowDown')
    session.hasEnded = false
    const working = work(launched, session).catch(() => undefined)
    await pause(Math.random() * LONGEST)
    session.hasEnded = true
    await kill(launched, orders[loop % orders.length] ?? 'all at once')
    await working
  }
  const last = await launch(profile)
  const { entities } = await look(last.page)
  expect(entities).toBeGreaterThanOrEqual(session.saved)
  expect(session.saved).toBeGreaterThan(63 + LOOPS)
  await last.close()
})
