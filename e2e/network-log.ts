import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Emptied by Playwright when a run begins. */
const folder = join(import.meta.dirname, '../test-results/e2e/network')
let count = 0

/** Makes Chromium write down all that its network service does, in a file of its own for each start of the app. */
export function networkLogSwitch(): string {
  mkdirSync(folder, { recursive: true })
  count += 1
  return `--log-net-log=${join(folder, `${process.pid}-${count}.json`)}`
}

/** The logs of all starts so far. One line is one event; a log may be cut off where its app was killed. */
export function networkLogs(): readonly string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Whether its app came to write the end of it. */
export function isWhole(log: string): boolean {
  return log.includes('"logEventTypes"') && log.trimEnd().endsWith('}')
}

/** What happened, one line for each; above are the names of what can happen. */
export function eventsOf(log: string): readonly string[] {
  const begin = log.indexOf('"events": [')
  if (begin === -1) return []
  return log
    .slice(begin)
    .split('\n')
    .filter((line) => /"type":\d+/.test(line))
}

const local = /^(app|devtools|blob|data):/

/** Every address and every host name that the network service was asked for. */
export function askedFor(log: string): readonly string[] {
  const events = log.slice(log.indexOf('\n'))
  const named = [...events.matchAll(/"(?:url|host)":"([^"]*)"/g)].map(([, name = '']) => name)
  return [...new Set(named)].filter((name) => !local.test(name))
}
