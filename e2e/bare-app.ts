import type { Page } from '@playwright/test'
import { atOnce } from '#core/in-slices'
import { assemble } from '#core/pieces'
import { firstReadingPage, readingPage } from '#ipc/reading'
import { appWith } from './probe-app'

const html =
  '<!doctype html><html><head><title>Bare</title></head><body><script type="module" src="/bare.js"></script></body></html>'

/** Without it a page is closed only when the person says so. */
export const closing = "desktop.listen('close-requested', () => desktop.call('app:close', undefined))\n"

const answering = `
globalThis.notices = []
for (const name of ['menu', 'open-files']) desktop.listen(name, (notice) => notices.push({ name, notice }))
${closing}`

/** The built app with a page that only notes what main tells it: tests of main do not depend on the workbench. */
export function bareApp(files: Readonly<Record<string, string>> = {}): string {
  return appWith({ 'renderer/index.html': html, 'renderer/bare.js': answering, ...files })
}

/** Makes a call as the page would. */
export function call(page: Page, name: string, argument?: unknown): Promise<unknown> {
  const given = argument === undefined ? 'undefined' : JSON.stringify(argument)
  return page.evaluate(`desktop.call(${JSON.stringify(name)}, ${given})`)
}

/** What was read, put together as the page would. */
export async function readingOf(page: Page, answer: Promise<unknown>): Promise<unknown> {
  const { pieces: first, rest: more } = firstReadingPage.parse(await answer)
  const pieces = [...first]
  for (let rest = more; rest !== null;) {
    const next = readingPage.parse(await call(page, 'files:read-on', { rest }))
    pieces.push(...next.pieces)
    rest = next.rest
  }
  return atOnce(assemble(pieces, (value) => typeof value === 'object'))
}

/** The message a call is refused with, or "answered". */
export function refusal(page: Page, name: string, argument?: unknown): Promise<string> {
  return call(page, name, argument).then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}

/** What main has told the bare page so far. */
export async function notices(page: Page): Promise<unknown> {
  return page.evaluate('notices')
}
