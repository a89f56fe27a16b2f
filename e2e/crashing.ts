import { expect, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { launchApp, type Launched } from './launch'

export const orders = ['all at once', 'main first', 'page first'] as const
type Order = (typeof orders)[number]

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

export async function kill({ app }: Launched, order: Order = 'all at once'): Promise<void> {
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
export async function look(page: Page): Promise<{ readonly entities: number; readonly isSaved: boolean }> {
  const text = await page.getByRole('contentinfo').innerText()
  const entities = Number(/(\d[\d,]*) entit/u.exec(text)?.[1]?.replace(',', '') ?? NaN)
  return { entities, isSaved: /^Saved/mu.test(text) }
}

export interface Session {
  hasEnded: boolean
  /** Entities at the last moment when all was said to be saved. */
  saved: number
}

/** Tags word after word until it is killed. */
export async function work({ page }: Launched, session: Session): Promise<void> {
  while (!session.hasEnded) {
    for (const key of ['Control+ArrowRight', 'Space', 'w']) await page.keyboard.press(key)
    const { entities, isSaved } = await look(page)
    if (isSaved) session.saved = Math.max(session.saved, entities)
  }
}

export async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  await expect(launched.page.getByRole('contentinfo')).toContainText('entities', { timeout: 20_000 })
  return launched
}

/** Goes to a place in the text, another one in each loop. */
export async function goTo({ page }: Launched, loop: number): Promise<void> {
  await page.locator('main [role=textbox]').focus()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < loop % 40; n += 1) await page.keyboard.press('ArrowDown')
}
