import { expect, type Page } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { launchApp, type Launched, type LaunchOptions } from './launch'
import { end, processesOf } from './processes'

export const orders = ['all at once', 'main first', 'page first'] as const
type Order = (typeof orders)[number]

export async function kill({ app }: Launched, order: Order = 'all at once'): Promise<void> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const [main, ...others] = processesOf(child.pid)
  if (main === undefined) throw new Error('There is no app to kill: it never started.')
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

export function launch(profile: string): Promise<Launched> {
  return launchWith({ profile })
}

/** Resolves when the article and the status bar are there. */
export async function launchWith(options: LaunchOptions): Promise<Launched> {
  const launched = await launchApp(options)
  await expect(launched.page.getByRole('contentinfo')).toContainText('entities', { timeout: 20_000 })
  return launched
}

/** Goes to a place in the text, another one in each loop. */
export async function goTo({ page }: Launched, loop: number): Promise<void> {
  await page.locator('main [role=textbox]').focus()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < loop % 40; n += 1) await page.keyboard.press('ArrowDown')
}
