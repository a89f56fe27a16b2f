import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { annotatorId, layerId, projectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { readFile } from '#formats/read-file'
import { deskOf, openProject, utf8, type TestDesktop } from '../importing/desk.arbitrary'
import { layerChanges } from '../importing/merge-project'
import { otherView } from '../reviewing/colleague.arbitrary'
import { choose, review } from '../reviewing/review.arbitrary'
import { sampleProject } from '../sample/sample-project'
import type { Workspace } from '../workspace'
import { exportWork } from './export-work'

const wish = { format: 'rubricator', what: 'project', allLayers: false } as const

/** A workspace in which Ana has annotated the first article too, and the next export goes to a file. */
async function desk(): Promise<{ workspace: Workspace; desktop: TestDesktop }> {
  const made = await deskOf('ben')
  made.desktop.saveTo = 'out.rubric.json'
  const [document] = sampleProject({ id: annotatorId('ana'), name: 'Ana' }, '2026-01-31').documents
  const [layer] = document?.layers ?? []
  if (document === undefined || layer === undefined) throw new Error('The sample has no layer')
  openProject(made.workspace).commit({
    label: 'Bring in',
    scope: 'project',
    changes: layerChanges(document, { ...layer, id: layerId('ana-layer') }),
  })
  return made
}

function exported({ written }: TestDesktop): Project {
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  const file = { name: 'out.rubric.json', bytes: utf8(written[0]?.text ?? '') }
  const reading = readFile(file, { sha256, now: () => '' })
  if (reading.kind !== 'project') throw new Error(JSON.stringify(reading))
  return reading.project
}

test('an export can be read again and holds one’s own layers only', async () => {
  const { workspace, desktop } = await desk()
  expect(await exportWork(workspace, wish)).toBe(true)
  const { documents, annotators } = exported(desktop)
  expect(documents.map((one) => one.layers.map((layer) => layer.annotator))).toEqual([['ben'], []])
  expect(annotators).toEqual([{ id: 'ben', name: 'ben' }])
  expect(workspace.view.message.get()?.text).toBe('Exported to out.rubric.json.')
})

test.each(['project', 'article'] as const)(
  'what only a later version knows of a %s goes along',
  async (what) => {
    const { workspace, desktop } = await desk()
    const later = { ...(await openProject(workspace).readAll()), motto: 'Read twice' }
    await workspace.createProject({ ...later, project: { ...later.project, id: projectId('later') } })
    await exportWork(workspace, { ...wish, what })
    expect(exported(desktop)).toMatchObject({ motto: 'Read twice' })
  },
)

test('with the layers of others, everyone who has one is among the annotators', async () => {
  const { workspace, desktop } = await desk()
  await exportWork(workspace, { ...wish, allLayers: true })
  const { documents, annotators } = exported(desktop)
  expect(documents[0]?.layers.map((layer) => layer.annotator)).toEqual(['ben', 'ana'])
  expect(annotators.map((one) => one.id)).toEqual(['ben', 'ana'])
})

test('the result of a review is exported alone, of the articles that have one', async () => {
  const { workspace, desktop } = await desk()
  await review(workspace, desktop.files, otherView)
  choose(workspace, 'only-theirs', 'theirs')
  await exportWork(workspace, { ...wish, what: 'result' })
  const { documents } = exported(desktop)
  expect(documents.map((one) => one.id)).toEqual(['sample-handover'])
  expect(documents[0]?.layers.map((layer) => layer.role)).toEqual(['adjudicated'])
})

test('one article is exported alone, under the person’s present name', async () => {
  const { workspace, desktop } = await desk()
  await workspace.rename('Ben Roth')
  await exportWork(workspace, { ...wish, what: 'article' })
  const { documents, annotators } = exported(desktop)
  expect(documents.map((one) => one.id)).toEqual(['sample-handover'])
  expect(annotators[0]?.name).toBe('Ben Roth')
})

test('a table export is three files', async () => {
  const { workspace, desktop } = await desk()
  desktop.saveTo = 'out.csv'
  await exportWork(workspace, { ...wish, format: 'csv' })
  expect(desktop.written.map((one) => one.name)).toEqual(['out.csv', 'arguments.csv', 'claims.csv'])
  expect(desktop.written.every((one) => one.text.split('\r\n').length > 5)).toBe(true)
})

test('nothing is written when the person changes their mind', async () => {
  const { workspace, desktop } = await desk()
  desktop.saveTo = null
  expect(await exportWork(workspace, wish)).toBe(false)
  expect(desktop.written).toEqual([])
})

test('two exports with no change between are the same', async () => {
  const { workspace, desktop } = await desk()
  await exportWork(workspace, wish)
  await exportWork(workspace, wish)
  expect(desktop.written[1]?.text).toBe(desktop.written[0]?.text)
})
