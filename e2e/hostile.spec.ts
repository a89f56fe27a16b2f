import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readFile } from '#formats/read-file'
import { sha256 } from '#formats/rubricator/project.arbitrary'
import { bareApp, call, readingOf } from './bare-app'
import { archives } from './hostile/archives'
import { encodings } from './hostile/encodings'
import { exchangeCycles } from './hostile/exchange-cycles'
import { exchangeOffsets } from './hostile/exchange-offsets'
import { exchangeReferences } from './hostile/exchange-references'
import { exchangeShapes } from './hostile/exchange-shapes'
import { exchangeValues } from './hostile/exchange-values'
import type { HostileFile } from './hostile/hostile-file'
import { names } from './hostile/names'
import { makeNotFiles } from './hostile/not-files'
import { markdownTexts } from './hostile/markdown-texts'
import { pages } from './hostile/pages'
import { packed } from './hostile/packed'
import { signs } from './hostile/signs'
import { launchApp, temporaryFolder, type Launched } from './launch'

const root = join(import.meta.dirname, '..')
const folder = temporaryFolder('hostile')
const groups = {
  ...{ encodings, signs, names, pages, markdownTexts },
  ...{ packed, archives },
  ...{ exchangeShapes, exchangeOffsets, exchangeReferences, exchangeCycles, exchangeValues },
}

/** A path, and what must become of it. */
interface Expected {
  readonly path: string
  readonly kind: HostileFile['kind']
  readonly told: string
  readonly text?: string
}

/** What became of a path. Of an article or a project `said` is all that is in it. */
interface Outcome {
  readonly kind: string
  readonly said: string
  /** Of an article read in the window. */
  readonly text?: string | undefined
}

const picked = z.tuple([z.object({ token: z.string() })])
const problem = z.object({ where: z.string(), message: z.string() })
const single = z.object({
  kind: z.string(),
  notes: z.array(problem).optional(),
  problems: z.array(problem).optional(),
  problem: problem.optional(),
  guesses: z.array(z.string()).optional(),
  article: z.object({ text: z.string() }).optional(),
  project: z.unknown().optional(),
})
const reading = single.extend({
  entries: z.array(z.object({ name: z.string(), reading: single })).optional(),
})
const validation = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      problems: z.array(problem),
      notes: z.array(problem),
    }),
  ),
})

const written = Object.entries(groups).flatMap(([group, files]) => {
  mkdirSync(join(folder, group))
  return files.map(({ name, content, ...becomes }): Expected => {
    const path = join(folder, group, name)
    writeFileSync(path, content)
    return { path, ...becomes }
  })
})
const notFiles = makeNotFiles(folder).map(({ name, told }): Expected => ({
  path: join(folder, name),
  kind: 'refused',
  told,
}))
const corpus = [...written, ...notFiles]
const untouched = Object.getOwnPropertyNames(Object.prototype).sort()
const growing = join(folder, 'growing.txt')

let launched: Launched
test.beforeAll(async () => {
  launched = await launchApp({ appFolder: bareApp() })
})
test.afterAll(() => launched.close())

test('each hostile file is read or refused as it must be, through the window’s own calls', async () => {
  test.setTimeout(400_000)
  expect(corpus.length).toBeGreaterThan(300)
  const inside = { path: join(folder, 'inside-of.txt'), kind: 'refused', told: 'is a folder' } as const
  const wrong = []
  for (const expected of [...corpus, inside])
    wrong.push(...differences(expected, await readIn(expected.path)))
  expect(wrong).toEqual([])
  const polluted = (): boolean => 'owned' in {}
  expect([await launched.page.evaluate(polluted), await launched.app.evaluate(polluted)]).toEqual([
    false,
    false,
  ])
  expect(existsSync(join(launched.profile, 'errors.log'))).toBe(false)
})

test('each hostile file gets the same result from `validate`', async () => {
  test.setTimeout(400_000)
  const outcomes = await validated(corpus.map(({ path }) => path))
  const wrong = corpus.flatMap((one) => {
    const expected = one.path.includes('/packed/') ? { ...one, told: 'This is a compressed file' } : one
    const outcome = outcomes.get(expected.path)
    const isRead = expected.kind === 'article' || expected.kind === 'project'
    if (!isRead || one.path.includes('/packed/'))
      return differences({ ...expected, told: isRead ? '' : expected.told }, outcome)
    const notes = notesHere(expected.path)
    return outcome?.said === notes
      ? []
      : [`${one.path.slice(folder.length)}: ${notes} is expected, but there is ${outcome?.said ?? 'nothing'}`]
  })
  expect(wrong).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched)
})

test('a folder counts as the ordinary files in it, and the others are told', async () => {
  const mixed = join(folder, 'mixed')
  mkdirSync(join(mixed, 'inside'), { recursive: true })
  makeNotFiles(join(mixed, 'inside'))
  const shapes = exchangeShapes.map(({ name }) => join(folder, 'exchangeShapes', name))
  writeFileSync(join(mixed, 'good.txt'), 'Words.')
  const outcomes = await validated([join(folder, 'exchangeShapes'), mixed])
  const large = ['large.rubric.json', 'large.txt'].map((name) => join(mixed, 'inside', name))
  const readable = process.getuid?.() === 0 ? [] : [join(mixed, 'inside', 'locked.txt')]
  expect([...outcomes.keys()].sort()).toEqual(
    [...shapes, join(mixed, 'good.txt'), ...large, ...readable].sort(),
  )
  expect(outcomes.get(join(mixed, 'good.txt'))).toEqual({ kind: 'article', said: '' })
})

test('a file that changes while it is read is refused', async () => {
  writeFileSync(growing, 'x'.repeat(30_000_000))
  const change = setInterval(() => appendFileSync(growing, 'x'), 0)
  try {
    const told = 'growing.txt changed while it was read'
    const expected = { path: growing, kind: 'refused', told } as const
    // On a busy machine a reading may pass between two changes.
    const patience = { timeout: 25_000 }
    await expect.poll(async () => differences(expected, await readIn(growing)), patience).toEqual([])
    const inCommand = async (): Promise<Outcome | undefined> => (await validated([growing])).get(growing)
    await expect.poll(async () => differences(expected, await inCommand()), patience).toEqual([])
  } finally {
    clearInterval(change)
  }
})

function differences({ path, kind, told, text }: Expected, outcome: Outcome | undefined): readonly string[] {
  const isWhole = text === undefined || outcome?.text === undefined || outcome.text === text
  if (outcome?.kind === kind && outcome.said.includes(told) && isWhole) return []
  const said = outcome === undefined ? 'nothing' : `${outcome.kind} ${outcome.said.slice(0, 200)}`
  return [`${path.slice(folder.length)}: ${kind} ${told.slice(0, 200)} is expected, but there is ${said}`]
}

async function readIn(path: string): Promise<Outcome> {
  const { answerOpen, page } = launched
  await answerOpen([path])
  const [{ token }] = picked.parse(await call(page, 'files:pick', 'any'))
  const read = reading.parse(await readingOf(page, call(page, 'files:read', { token })))
  const inside = (read.entries ?? []).map((one) => saidIn(one.reading))
  return { kind: read.kind, said: [saidIn(read), ...inside].join('\n'), text: read.article?.text }
}

function saidIn(read: z.infer<typeof single>): string {
  const told = read.notes ?? read.problems ?? [read.problem ?? { where: '', message: '' }]
  const inside = read.article?.text ?? (read.project === undefined ? '' : JSON.stringify(read.project))
  return [...told.map(lineOf), ...(read.guesses ?? []), inside].join('\n')
}

function lineOf({ where, message }: z.infer<typeof problem>): string {
  return where === '' ? message : `${where}: ${message}`
}

const surroundings = { sha256, now: () => '2026-02-02T00:00:00Z' }

/** The notes of the reader itself. */
function notesHere(path: string): string {
  const reading = readFile({ name: path, bytes: readFileSync(path) }, surroundings)
  return 'notes' in reading ? reading.notes.map(lineOf).join('\n') : reading.kind
}

async function validated(paths: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
  const command = [join(root, 'scripts/cli.mjs'), 'validate', '--json', ...paths]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], timeout: 350_000 })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([0, 1]).toContain(code)
  const { files } = validation.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  const outcomes = new Map<string, Outcome>()
  for (const { file, kind, problems, notes } of files) {
    const said = [...problems, ...notes].map(lineOf).join('\n')
    const [archive = '', ...inside] = file.split('.zip / ')
    if (inside.length === 0) outcomes.set(file, { kind, said })
    else {
      const before = outcomes.get(`${archive}.zip`)
      outcomes.set(`${archive}.zip`, { kind: 'archive', said: `${before?.said ?? ''}\n${said}` })
    }
  }
  return outcomes
}
