import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareApp, closing } from './bare-app'
import { launchApp, type Launched } from './launch'

/** What a page that stores its work with Dexie alone writes, over and over. */
export interface Load {
  /** Rows in one transaction. */
  readonly rows: number
  /** Characters in a row. */
  readonly length: number
  /** Milliseconds between two transactions. */
  readonly rest: number
}

const dexie = join(import.meta.dirname, '../node_modules/dexie/dist/modern/dexie.min.mjs')

/** As Dexie stores when nothing else is asked for. */
const storing = ({ rows, length, rest }: Load): string => `
import Dexie from '/dexie.js'
${closing}const database = new Dexie('control')
database.version(1).stores({ rows: '++' })
globalThis.stored = 0
globalThis.found = await database.rows.count()
while (globalThis.found !== undefined) {
  await database.rows.bulkAdd(Array.from({ length: ${rows} }, () => ({ text: 'x'.repeat(${length}) })))
  globalThis.stored += ${rows}
  await new Promise((resolve) => setTimeout(resolve, ${rest}))
}
`

/** The built app with such a page; main is as it is, and keeps no journal for it. */
export function storingApp(load: Load): string {
  return bareApp({ 'renderer/bare.js': storing(load), 'renderer/dexie.js': readFileSync(dexie, 'utf8') })
}

export interface Storing extends Launched {
  /** Rows that were there at the start. */
  readonly found: number
  /** Rows that were said to be stored since. */
  readonly stored: () => Promise<number>
}

export async function startStoring(profile: string, appFolder: string): Promise<Storing> {
  const launched = await launchApp({ profile, appFolder })
  const number = async (name: string): Promise<number> =>
    Number(await launched.page.evaluate(`globalThis.${name}`))
  await expect.poll(() => number('found'), { timeout: 20_000 }).toBeGreaterThanOrEqual(0)
  return { ...launched, found: await number('found'), stored: () => number('stored') }
}

/** Lets it store at least so many rows. */
export async function untilStored({ stored }: Storing, rows: number): Promise<number> {
  await expect.poll(stored, { timeout: 20_000, intervals: [50] }).toBeGreaterThanOrEqual(rows)
  return stored()
}
