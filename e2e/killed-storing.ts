import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { killWhileWriting } from './database-log'
import { temporaryFolder } from './launch'
import { startStoring, storingApp, untilStored, type Load } from './storing'

/** As many characters in a transaction as an import that is killed beside it brings into the app. */
const heavy: Load = { rows: 30, length: 40_000, rest: 0 }
/** About as much as a command of the app. */
export const light: Load = { rows: 1, length: 500, rest: 20 }

/** What became of rows that were said to be stored. */
interface Lost {
  readonly stored: number
  readonly found: number
}

/** Stores with Dexie alone, quits, and gives how many rows it said were stored. */
export async function storeAndQuit(profile: string, rows: number): Promise<number> {
  const app = await startStoring(profile, storingApp(light))
  const stored = await untilStored(app, rows)
  await app.close()
  return stored
}

/** Stores some more and quits, and looks at the next start what is there. Undefined when nothing is missing. */
export async function workAndLook(profile: string, before: number): Promise<Lost | undefined> {
  const stored = before + (await storeAndQuit(profile, 20))
  const { found, close } = await startStoring(profile, storingApp(light))
  await close()
  return found < stored ? { stored, found } : undefined
}

/**
 * Kills a page that stores with Dexie alone in the middle of a transaction, lets it store some more and quit, and
 * starts it again, for a torn log is found only then. Undefined when so many kills lost nothing.
 */
export async function untilStoringLoses(most: number): Promise<(Lost & { kills: number }) | undefined> {
  for (let kills = 1; kills <= most; kills += 1) {
    const profile = temporaryFolder('crash-control')
    const app = await startStoring(profile, storingApp(heavy))
    await untilStored(app, heavy.rows)
    await pause(Math.random() * 300)
    const stored = await app.stored()
    await killWhileWriting(app)
    const lost = await workAndLook(profile, stored)
    rmSync(profile, { recursive: true, force: true })
    if (lost !== undefined) return { kills, ...lost }
  }
  return undefined
}
