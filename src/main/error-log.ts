import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export type Report = (occasion: string, error: unknown) => void

/** Notes our own mistakes in a file of the profile folder. It never holds text of an article. */
export function errorLog(folder: string): Report {
  const path = join(folder, 'errors.log')
  return (occasion, error) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : typeof error
    const line = `${new Date().toISOString()} ${occasion}: ${what}`
    console.error(line)
    try {
      appendFileSync(path, `${line}\n`)
    } catch (failure) {
      console.error(`The log ${path} cannot be written: ${String(failure)}`)
    }
  }
}
