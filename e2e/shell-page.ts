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
