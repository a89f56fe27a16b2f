// Start to first usable paint, ours against a bare window, interleaved. Prints JSON lines.
// Wall time from spawning the process to the paint, by the page's own clock (milliseconds).
import { _electron } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const rounds = Number(process.argv[2] ?? 5)
const root = resolve(import.meta.dirname, '..')
const apps = { bare: join(root, 'bench/bare'), rubricator: root }
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

async function measure(name, profile) {
  const from = Date.now()
  const app = await _electron.launch({
    args: [...sandbox, `--user-data-dir=${profile}`, apps[name]],
    cwd: root,
  })
  const page = await app.firstWindow()
  const at = await page.evaluate(async (isOurs) => {
    const entry = () =>
      isOurs
        ? performance.getEntriesByName('article-painted')[0]
        : performance.getEntriesByName('first-contentful-paint')[0]
    while (entry() === undefined) await new Promise((done) => setTimeout(done, 5))
    return performance.timeOrigin + entry().startTime
  }, name === 'rubricator')
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
  await closed
  return at - from
}

const times = { bare: [], rubricator: [] }
const profiles = {}
for (const name of Object.keys(apps)) profiles[name] = await mkdtemp(join(tmpdir(), 'rubricator-bench-'))
for (const name of Object.keys(apps)) await measure(name, profiles[name]) // first start makes the profile
for (let round = 0; round < rounds; round += 1)
  for (const name of Object.keys(apps)) times[name].push(await measure(name, profiles[name]))
for (const name of Object.keys(apps)) await rm(profiles[name], { recursive: true, force: true })

const sorted = (list) => list.toSorted((a, b) => a - b)
const median = (list) => sorted(list)[Math.floor(list.length / 2)]
for (const [name, list] of Object.entries(times))
  console.log(
    JSON.stringify({
      bench: 'start',
      what: name,
      ms: Math.round(median(list)),
      min: Math.round(Math.min(...list)),
      rounds,
    }),
  )
console.log(
  JSON.stringify({
    bench: 'start',
    what: 'ratio',
    median: +(median(times.rubricator) / median(times.bare)).toFixed(2),
    best: +(Math.min(...times.rubricator) / Math.min(...times.bare)).toFixed(2),
    goal: 1.3,
  }),
)
