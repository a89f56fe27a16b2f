import type { Project } from '#core/model/project'
import type { FileProblem } from '#core/model/reading'
import { csvLosses, type Loss } from '#formats/csv/csv-losses'
import { writeCsv } from '#formats/csv/write-csv'
import { writeProject } from '#formats/rubricator/write-project'
import type { Invocation } from '../arguments'
import { gather, problemLines, problemsOf, type Gathered } from '../gather'
import type { ExitCode, Host } from '../host'
import { misused } from '../misused'
import { oneProject } from '../one-project'
import { onOneLine, printedJson } from '../shown'

interface Target {
  readonly to: 'rubricator' | 'csv'
  readonly out: string
  readonly offsetUnit: 'utf-16' | 'code-point'
  /** Whether tables that nobody named may replace files. */
  readonly isForced: boolean
}

/** Reads the inputs as one project and writes it; when one is refused nothing is written. */
export async function convert(invocation: Invocation, host: Host): Promise<ExitCode> {
  const target = targetOf(invocation)
  if (typeof target === 'string') return misused(target, host)
  const gathered = await gather(invocation, host)
  const refusals = gathered.map(({ path, reading }) => problemLines(path, problemsOf(reading))).join('')
  if (refusals !== '' || gathered.length === 0) {
    host.err(refusals === '' ? 'There are no files to convert.\n' : refusals)
    return 1
  }
  const project = oneProject(gathered, invocation.options.get('--annotator'), host)
  if (!project.ok) {
    host.err(`${onOneLine(project.problem)}\n`)
    return 1
  }
  const taken = await takenBeside(target, host)
  if (taken.length > 0) {
    host.err(
      `Nothing was written: there is ${taken.join(' and ')} already. Take another --out, or --force.\n`,
    )
    return 1
  }
  await write(project.value, target, host)
  const losses = target.to === 'csv' ? csvLosses(project.value) : []
  host.err(report({ target, losses, gathered }, invocation.options.has('--json')))
  return 0
}

/** What to write, or what is wrong with the options. */
function targetOf({ inputs, options }: Invocation): Target | string {
  const to = options.get('--to')
  const out = options.get('--out') ?? ''
  const offsetUnit = offsetUnitOf(options.get('--offset-unit') ?? 'utf-16')
  if (inputs.length === 0) return 'Name the files to convert.'
  if (to !== 'rubricator' && to !== 'csv') return 'Say with --to what to write: rubricator or csv.'
  if (out === '') return 'Say with --out where to write, or - for standard output.'
  if (offsetUnit === undefined) return '--offset-unit is utf-16 or code-point.'
  if (to === 'csv' && offsetUnit !== 'utf-16') return 'The CSV tables count in utf-16.'
  return { to, out, offsetUnit, isForced: options.has('--force') }
}

function offsetUnitOf(word: string): Target['offsetUnit'] | undefined {
  return word === 'utf-16' || word === 'code-point' ? word : undefined
}

async function write(project: Project, target: Target, host: Host): Promise<void> {
  if (target.to === 'rubricator') {
    const text = writeProject(project, { exportedAt: host.now(), offsetUnit: target.offsetUnit })
    return put(target.out, text, host)
  }
  const tables = writeCsv(project)
  await put(target.out, tables.spans, host)
  if (target.out === '-') return
  const beside = besidePaths(target)
  await host.write(beside.arguments, tables.arguments)
  await host.write(beside.claims, tables.claims)
}

/** Where the tables are written that nobody named. */
function besidePaths({ out }: Target): Readonly<Record<'arguments' | 'claims', string>> {
  const stem = out.replace(/\.csv$/i, '')
  return { arguments: `${stem}.arguments.csv`, claims: `${stem}.claims.csv` }
}

/** Files that would be replaced though nobody named them. */
async function takenBeside(target: Target, host: Host): Promise<readonly string[]> {
  if (target.to !== 'csv' || target.out === '-' || target.isForced) return []
  const taken: string[] = []
  for (const path of Object.values(besidePaths(target))) if (await isThere(path, host)) taken.push(path)
  return taken
}

function isThere(path: string, host: Host): Promise<boolean> {
  return host.filesAt(path).then(
    () => true,
    () => false,
  )
}

async function put(out: string, text: string, host: Host): Promise<void> {
  if (out === '-') host.data(text)
  else await host.write(out, text)
}

interface Outcome {
  readonly target: Target
  readonly losses: readonly Loss[]
  readonly gathered: readonly Gathered[]
}

/** The loss report: what the target cannot hold, and what reading changed or left out. */
function report({ target, losses, gathered }: Outcome, asJson: boolean): string {
  const notes = gathered.map(({ path, reading }) => ({
    path,
    notes: 'notes' in reading ? reading.notes : [],
  }))
  if (asJson) return printedJson({ to: target.to, losses: inFull(target, losses), notes: flat(notes) })
  const lost = inFull(target, losses).map(({ what, count }) => `Not in ${target.to}: ${what} (${count})\n`)
  return [...notes.map((one) => problemLines(one.path, one.notes)), ...lost].join('') || 'Nothing was lost.\n'
}

function inFull({ to, out }: Target, losses: readonly Loss[]): readonly Loss[] {
  return to === 'csv' && out === '-'
    ? [...losses, { what: 'tables of arguments and claims', count: 2 }]
    : losses
}

interface PathNotes {
  readonly path: string
  readonly notes: readonly FileProblem[]
}

function flat(all: readonly PathNotes[]): readonly unknown[] {
  return all.flatMap(({ path, notes }) => notes.map((note) => ({ file: path, ...note })))
}
