// What safety costs: commands in the journal against strict puts of IndexedDB alone, in turn; the check of a large
// project at the start; making one anew from its journal. Prints JSON lines, times in milliseconds.
import { _electron } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { journaledProfile } from './journaled-profile.mjs'

const rounds = Number(process.argv[2] ?? 400)
const root = resolve(import.meta.dirname, '..')
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const print = (line) => console.log(JSON.stringify({ bench: 'journal', ...line }))
const rounded = (time) => +time.toFixed(2)
const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]

/** Starts the app in a profile, waits for its article, and does the work in the page. */
async function inApp(profile, work, argument) {
  const app = await _electron.launch({ args: [...sandbox, `--user-data-dir=${profile}`, root], cwd: root })
  const page = await app.firstWindow()
  const painted = await page.evaluate(async () => {
    const entry = () => performance.getEntriesByName('article-painted')[0]
    while (entry() === undefined) await new Promise((done) => setTimeout(done, 5))
    return entry().startTime
  })
  const result = await page.evaluate(work, argument)
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
  await closed
  return { painted, result }
}

/** In turn: a command into the journal, and a put of the same text that IndexedDB has to flush. */
async function inTurn(count) {
  const { desktop } = window
  const opening = indexedDB.open('bench', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'seq' })
  const db = await new Promise((done) => (opening.onsuccess = () => done(opening.result)))
  const project = 'bench'
  const whole = { isFirst: true, isLast: true, goesOn: false, replaces: false }
  const page = { project, seq: 0, parts: ['{}'], history: [], ...whole }
  await desktop.call('journal:begin', page)
  const timed = async (act) => {
    const from = performance.now()
    await act()
    return performance.now() - from
  }
  const [journal, put] = [[], []]
  for (let seq = 1; seq <= count; seq += 1) {
    const json = JSON.stringify({ seq, text: 'x'.repeat(500) })
    journal.push(await timed(() => desktop.call('journal:append', { project, seq, json })))
    const putting = () => {
      const writing = db.transaction('rows', 'readwrite', { durability: 'strict' })
      writing.objectStore('rows').put({ seq, json })
      return new Promise((done) => (writing.oncomplete = done))
    }
    put.push(await timed(putting))
  }
  return { journal, put }
}

/** The counts that the app makes when it opens a project. */
async function check(name) {
  const opening = indexedDB.open(name)
  const db = await new Promise((done) => (opening.onsuccess = () => done(opening.result)))
  const from = performance.now()
  const reading = db.transaction(['meta', 'summaries', 'texts', 'commands'])
  for (const store of ['summaries', 'texts', 'commands']) reading.objectStore(store).count()
  await new Promise((done) => (reading.oncomplete = done))
  return performance.now() - from
}

async function measureCommands(profile) {
  const { result } = await inApp(profile, inTurn, rounds)
  for (const [what, times] of Object.entries(result))
    print({ what, median: rounded(at(times, 0.5)), p99: rounded(at(times, 0.99)), rounds })
  const ratio = at(result.journal, 0.5) / at(result.put, 0.5)
  print({ what: 'ratio of medians', ratio: rounded(ratio), goal: 2 })
}

async function measureLarge(profile, size) {
  const database = `rubricator-project-${await journaledProfile(profile, size)}`
  const anew = await inApp(profile, check, database)
  const again = await inApp(profile, check, database)
  const painted = { anew: Math.round(anew.painted), again: Math.round(again.painted) }
  print({ what: 'painted', ...size, ...painted, check: rounded(again.result) })
}

const folder = await mkdtemp(join(tmpdir(), 'rubricator-bench-'))
await measureCommands(join(folder, 'commands'))
await measureLarge(join(folder, 'small'), { articles: 2, annotations: 50, commands: 0 })
await measureLarge(join(folder, 'articles'), { articles: 10_000, annotations: 0, commands: 0 })
await measureLarge(join(folder, 'annotations'), { articles: 100, annotations: 1000, commands: 10_000 })
await rm(folder, { recursive: true, force: true })
