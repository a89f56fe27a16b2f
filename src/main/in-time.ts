import { setTimeout as pause } from 'node:timers/promises'

/** Resolves when the work is done, or after so many milliseconds: what hangs may not hang the app. */
export async function inTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  const over = new AbortController()
  const late = pause(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
  try {
    await Promise.race([work, late])
  } finally {
    over.abort()
  }
}
