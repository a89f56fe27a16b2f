import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

export function articleIn(page: Page): Locator {
  return page.getByRole('main').getByRole('textbox').first()
}

export function articlesIn(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles', exact: true })
}

/** What axe finds wrong on the page, each with the elements it is about. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

/** Lets every write to IndexedDB fail until the window gets the event "allow-writes". Runs in the page. */
export function refuseWrites(): void {
  const { prototype } = IDBObjectStore
  const kept = Object.getOwnPropertyDescriptors(prototype)
  const refuse = (): never => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  }
  Object.assign(prototype, { put: refuse, add: refuse })
  window.addEventListener('allow-writes', () => {
    Object.defineProperties(prototype, { put: kept.put, add: kept.add })
  })
}
