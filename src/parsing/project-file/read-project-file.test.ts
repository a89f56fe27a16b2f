import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '#core/edit/change'
import type { Command } from '#core/edit/command'
import { beginningOf } from '#core/edit/rebuild'
import { neverBreathe } from '#core/in-slices'
import type { Project } from '#core/model/project'
import type { Reading } from '#core/model/reading'
import { doRandomAct, randomActs } from '../../workbench/annotating/random-acts.arbitrary'
import { EditSession } from '../../workbench/editing/edit-session'
import { deskOf, exchangeFile, openProject } from '../../workbench/importing/desk.arbitrary'
import { removeArticle } from '../../workbench/importing/remove-article'
import { renameProject } from '../../workbench/importing/rename-project'
import { receivePasted } from '../../workbench/importing/receive-files'
import { openReview } from '../../workbench/reviewing/start-review'
import type { Workspace } from '../../workbench/workspace'
import { isPacked, readProjectFile } from './read-project-file'

const surroundings = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  now: (): string => '2026-03-01T10:00:00Z',
}

const head = {
  format: 'rubricator-project',
  version: 1,
  project: { id: 'p', name: 'P' },
  seq: 0,
  takenAt: '2026-03-01T10:00:00.000Z',
  why: 'copy',
  app: '0.1.0',
}

interface Work {
  readonly before: Project
  readonly after: Project
  readonly commands: readonly Command[]
}

/** A hundred acts of annotating, among them some of editing the text. */
async function annotateAndEdit(workspace: Workspace): Promise<void> {
  const editing: { now: EditSession | undefined } = { now: undefined }
  for (const [i, act] of fc.sample(randomActs, { numRuns: 20, seed: 7 }).flat().slice(0, 100).entries()) {
    const desk = workspace.desk()
    if (desk === undefined) throw new Error('No article is open')
    if (i % 5 !== 0) doRandomAct(desk, act)
    else {
      const at = (act.start * 7) % desk.document.text.length
      const step = desk.document.text.replacing({ start: at, end: at + (i % 2) }, 'xy')
      editing.now ??= new EditSession(desk)
      const place = { anchor: at, focus: at }
      editing.now.edit({ steps: [step], run: 'typing', selection: { before: place, after: place } })
    }
    if (i % 20 === 19) {
      await editing.now?.end()
      editing.now = undefined
      await desk.project.undo()
    }
  }
}

/** What a person does in an hour, and undoes. */
async function work(): Promise<Work> {
  const { workspace, desktop } = await deskOf()
  const session = openProject(workspace)
  const before = await session.readAll()
  await annotateAndEdit(workspace)
  await receivePasted(workspace, 'Police in Lima arrested two men.\n\nNobody was hurt.', 'text')
  await renameProject(workspace, 'Port cases')
  const ana = await deskOf('ana')
  desktop.files.set('ana.rubric.json', exchangeFile(await openProject(ana.workspace).readAll()))
  await openReview(workspace, { token: 'ana.rubric.json' })
  const [first] = session.index.get().documents
  if (first !== undefined) await removeArticle(workspace, first.id)
  await session.undo()
  await session.undo()
  await session.redo()
  await session.ensureSaved()
  const commands: Command[] = []
  for await (const command of session.history.commands()) commands.unshift(command)
  return { before, after: await session.readAll(), commands }
}

async function linesOf(
  { before: { documents, ...rest } }: Work,
  commands: readonly Command[],
): Promise<string[]> {
  const placed = documents.map((document, i) => ({ order: i + 1, document }))
  const { parts } = await beginningOf({ header: rest, documents: placed, commands: [] }, neverBreathe)
  return [JSON.stringify(head), ...parts, ...commands.map((command) => JSON.stringify(command))]
}

function packed(lines: readonly string[]): Buffer {
  return gzipSync(`${lines.join('\n')}\n`)
}

function read(lines: readonly string[]): Reading {
  return readProjectFile(packed(lines), surroundings)
}

let done: Work
beforeAll(async () => {
  done = await work()
})

describe('a project file', () => {
  it('gives the project as it was, and all that undo needs', async () => {
    expect(done.commands.length).toBeGreaterThan(6)
    const reading = read(await linesOf(done, done.commands))
    if (reading.kind !== 'project') throw new Error(JSON.stringify(reading))
    expect(reading.project).toEqual(done.after)
    expect(reading.notes).toEqual([])
    expect(reading.history?.commands).toEqual(done.commands)
    expect(reading.history?.orders).toHaveLength(done.after.documents.length)
  })

  it('may hold layers of people whom nobody named yet', async () => {
    const nobody = { ...done, before: { ...done.before, annotators: [] } }
    const commands: Command[] = []
    expect(read(await linesOf(nobody, commands))).toMatchObject({
      kind: 'project',
      project: { annotators: [] },
    })
  })

  it('is told by its first bytes', () => {
    expect(isPacked(packed(['{}']))).toBe(true)
    expect(isPacked(Buffer.from('{"format":'))).toBe(false)
  })

  it('cut or altered anywhere gives a reading, and never an error thrown', async () => {
    const bytes = packed(await linesOf(done, done.commands))
    const text = gunzipSync(bytes).toString()
    const read = (one: Uint8Array): string => readProjectFile(one, surroundings).kind
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 255 }), (place, byte) => {
        const altered = Buffer.from(bytes)
        altered[place % bytes.length] = byte
        expect(['project', 'refused']).toContain(read(altered))
        expect(read(bytes.subarray(0, place % bytes.length))).toBe('refused')
        const at = place % text.length
        for (const put of ['null', '"', '[]', '-1'])
          expect(['project', 'refused']).toContain(
            read(gzipSync(text.slice(0, at) + put + text.slice(at + 1))),
          )
      }),
      { numRuns: 8 },
    )
  })

  it('of a newer app, or of something else, is refused with what to do', () => {
    const message = (first: unknown): string => {
      const reading = read([JSON.stringify(first)])
      return reading.kind === 'refused' ? (reading.problems[0]?.message ?? '') : ''
    }
    expect(message({ ...head, version: 2 })).toContain('Update Rubricator')
    expect(message({ ...head, format: 'other' })).toContain('no project file')
    expect(message(head)).toContain('another copy')
  })

  it('that unpacks to more than there is room for is refused', () => {
    const reading = readProjectFile(gzipSync(Buffer.alloc(100_000)), surroundings, 10_000)
    expect(JSON.stringify(reading)).toContain('too large')
  })
})

describe('what a project file says was done before', () => {
  /** Moves an annotation far outside the text, and back. */
  const astray = (): Change => {
    const document = done.after.documents.find(({ layers }) => (layers[0]?.annotations.length ?? 0) > 0)
    const layer = document?.layers[0]
    const annotation = layer?.annotations[0]
    if (document === undefined || layer === undefined || annotation === undefined)
      throw new Error('There is no annotation')
    const far = { ...annotation, spans: [{ start: 0, end: 1_000_000 }] }
    const items = [
      { collection: 'annotations', before: annotation, after: far },
      { collection: 'annotations', before: far, after: annotation },
    ] as const
    return { kind: 'layer', document: document.id, layer: layer.id, items }
  }
  /** A further line after what was done. */
  const further = async (change: object): Promise<string[]> => {
    const last = done.commands.at(-1)
    const { undoes: _, ...command } = { ...last, seq: done.commands.length + 1, ...change }
    return [...(await linesOf(done, done.commands)), JSON.stringify(command)]
  }
  const nothing = { kind: 'annotator', before: null, after: null }

  it('may be that nothing was done', async () => {
    expect(read(await further({ changes: [nothing] }))).toMatchObject({ kind: 'project', notes: [] })
  })

  it.each([
    ['leads outside the text in between', () => further({ changes: [astray()] })],
    [
      'begins with what is unsound',
      async () => {
        const { tagset } = done.after
        const [command] = done.commands
        const changes = [{ kind: 'tagset', before: { ...tagset, types: [] }, after: tagset }]
        const lines = await linesOf({ ...done, before: done.after }, [])
        return [...lines, JSON.stringify({ ...command, changes })]
      },
    ],
    ['has a gap', () => further({ seq: 1000, changes: [] })],
    ['has no label', () => further({ label: 7, changes: [] })],
    [
      'holds what is no annotator',
      () =>
        further({
          changes: [
            { ...nothing, after: { id: 7 } },
            { ...nothing, before: { id: 7 } },
          ],
        }),
    ],
  ])('is not taken over when it %s, and that is said', async (_, lines) => {
    const reading = read(await lines())
    expect(reading).toMatchObject({ kind: 'project', history: { commands: [] } })
    expect(JSON.stringify(reading)).toContain('cannot be undone here')
  })

  it('makes the file refused when it holds what is no change', async () => {
    expect(read(await further({ changes: [{ kind: 'layer' }] })).kind).toBe('refused')
    expect(read(await further({ changes: 'x' })).kind).toBe('refused')
  })
})
