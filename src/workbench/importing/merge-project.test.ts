import { expect, test } from 'vitest'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, projectId, typeId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { AnnotationType } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { createHash } from 'node:crypto'
import { readFile } from '#formats/read-file'
import type { ProjectSession } from '../project-session'
import { sampleProject } from '../sample/sample-project'
import { deskOf, exchangeFile, openProject } from './desk.arbitrary'
import { planMerge } from './merge-project'

const now = '2026-01-31T12:00:00Z'
const ana = { id: annotatorId('ana'), name: 'Ana' }

async function session(): Promise<ProjectSession> {
  return openProject((await deskOf('ben')).workspace)
}

async function merge(mine: ProjectSession, theirs: Project): ReturnType<typeof planMerge> {
  const plan = await planMerge(mine, theirs)
  if (plan.ok && plan.value.changes.length > 0)
    mine.commit({ label: 'Bring in', scope: 'project', changes: plan.value.changes })
  return plan
}

/** A project with the sample’s articles under other ids: as if the colleague had imported them on their own. */
function renumbered({ documents, ...project }: Project): Project {
  return {
    ...project,
    documents: documents.map((one) => ({ ...one, id: documentId(`other-${one.id}`) })),
  }
}

function withFirst(project: Project, change: (first: AnnotatedDocument) => AnnotatedDocument): Project {
  return { ...project, documents: project.documents.map((one, i) => (i === 0 ? change(one) : one)) }
}

function withLayer(project: Project, change: (layer: AnnotationLayer) => AnnotationLayer): Project {
  return withFirst(project, (first) => ({ ...first, layers: first.layers.map(change) }))
}

function counts(documents: readonly AnnotatedDocument[]): readonly number[] {
  return documents.map((one) => one.layers.length)
}

async function isReadable(project: Project): Promise<boolean> {
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  await Promise.resolve()
  const file = { name: 'p.rubric.json', bytes: exchangeFile(project) }
  return readFile(file, { sha256, now: () => now }).kind === 'project'
}

const theirs = sampleProject(ana, now)

test('a colleague’s layer over the same article comes beside one’s own', async () => {
  const mine = await session()
  const plan = await merge(mine, theirs)
  expect(plan).toMatchObject({ ok: true, value: { articles: 0, layers: 1, notes: [] } })
  const after = await mine.readAll()
  expect(counts(after.documents)).toEqual([2, 0])
  expect(after.documents[0]?.layers[1]).toEqual(theirs.documents[0]?.layers[0])
  expect(after.annotators).toContainEqual(ana)
})

test('articles with the same text are the same, also when the colleague imported them on their own', async () => {
  const mine = await session()
  await merge(mine, renumbered(theirs))
  expect(counts((await mine.readAll()).documents)).toEqual([2, 0])
})

test('new articles come behind those that are here', async () => {
  const mine = await session()
  const news = withFirst(theirs, (first) => ({
    ...first,
    id: documentId('news'),
    textHash: 'sha256:new',
    title: 'News',
  }))
  expect(await merge(mine, news)).toMatchObject({ ok: true, value: { articles: 1 } })
  expect(
    mine.index
      .get()
      .documents.map((one) => one.title)
      .at(-1),
  ).toBe('News')
})

test('another version of an article is left out and said', async () => {
  const mine = await session()
  const changed = withFirst(theirs, (first) => ({ ...first, textHash: 'sha256:changed' }))
  const plan = await merge(mine, changed)
  expect(plan).toMatchObject({
    ok: true,
    value: { layers: 0, notes: [{ where: theirs.documents[0]?.title }] },
  })
  expect(counts((await mine.readAll()).documents)).toEqual([1, 0])
})

test('the same file again brings nothing', async () => {
  const mine = await session()
  await merge(mine, theirs)
  expect(await merge(mine, theirs)).toMatchObject({ ok: true, value: { changes: [], notes: [] } })
})

test('a newer file of the colleague renews their layer', async () => {
  const mine = await session()
  await merge(mine, theirs)
  const newer = withLayer(theirs, (layer) => ({
    ...layer,
    status: 'finished',
    annotations: layer.annotations.filter((one) => one.kind === 'entity'),
    relations: [],
    coreference: [],
    assessments: [],
  }))
  expect(await merge(mine, newer)).toMatchObject({ ok: true, value: { layers: 1 } })
  const [, layer] = (await mine.readAll()).documents[0]?.layers ?? []
  expect(layer).toEqual(newer.documents[0]?.layers[0])
})

test('one’s own work is never replaced by what a file says of it', async () => {
  const mine = await session()
  const before = await mine.readAll()
  const older = withLayer(before, (layer) => ({ ...layer, relations: [] }))
  const plan = await merge(mine, older)
  expect(plan).toMatchObject({ ok: true, value: { changes: [] } })
  expect(plan.ok && plan.value.notes[0]?.message).toMatch(/work of your own/u)
  expect(await mine.readAll()).toEqual(before)
})

test('undo takes all of it back', async () => {
  const mine = await session()
  const before = await mine.readAll()
  const news = withFirst(theirs, (first) => ({ ...first, id: documentId('news'), textHash: 'sha256:new' }))
  await merge(mine, theirs)
  await merge(mine, { ...news, tagset: { ...newsTagset, documentLabels: ['court'] } })
  await mine.undo()
  await mine.undo()
  expect(await mine.readAll()).toEqual(before)
})

function type(id: string, name: string, more: Partial<AnnotationType> = {}): AnnotationType {
  return { id: typeId(id), kind: 'entity', name, color: '#123456', ...more }
}

function withTypes(...types: readonly AnnotationType[]): Project {
  return {
    ...theirs,
    project: { id: projectId('x'), name: 'X' },
    tagset: { ...newsTagset, types: [...newsTagset.types, ...types] },
    documents: [],
  }
}

test('new types come in, and a name that is taken gets a number', async () => {
  const mine = await session()
  const plan = await merge(mine, withTypes(type('ship', 'Ship'), type('person-2', 'Person')))
  const types = mine.index.get().tagset.types.slice(newsTagset.types.length)
  expect(types.map((one) => one.name)).toEqual(['Ship', 'Person (2)'])
  expect(plan.ok && plan.value.notes).toEqual([
    {
      where: 'type Person',
      message: 'You have another type called “Person”, so the file’s is now called “Person (2)”.',
    },
  ])
  expect(mine.index.get().tagset.version).toBe(newsTagset.version + 1)
})

test('a key that is taken stays with one’s own type', async () => {
  const mine = await session()
  await merge(mine, withTypes(type('port', 'Port', { key: 'P' }), type('ship', 'Ship', { key: 'X' })))
  const types = mine.index.get().tagset.types.slice(newsTagset.types.length)
  expect(types.map((one) => one.key)).toEqual([undefined, 'X'])
})

test('types of one id and two kinds cannot come together, and nothing changes', async () => {
  const mine = await session()
  const before = await mine.readAll()
  const odd = { ...theirs, tagset: { ...newsTagset, types: [type('arrest', 'Arrest')] } }
  expect(await merge(mine, odd)).toMatchObject({ ok: false, problem: [{ where: 'type arrest' }] })
  expect(await mine.readAll()).toEqual(before)
})

/** As converters number: every file begins with T1. */
function numbered(document: string): Project {
  const [first] = theirs.documents
  if (first === undefined) throw new Error('The sample has no article')
  const [layer] = first.layers
  if (layer === undefined) throw new Error('The sample has no layer')
  const mention = layer.annotations.find((one) => one.kind === 'entity')
  const arrest = layer.annotations.find((one) => one.kind === 'event')
  if (mention === undefined || arrest === undefined) throw new Error('The sample has no event')
  const annotations: readonly Annotation[] = [
    { ...mention, id: annotationId('T1') },
    {
      ...arrest,
      id: annotationId('E1'),
      arguments: arrest.arguments.slice(0, 1).map((one) => ({ ...one, filler: annotationId('T1') })),
    },
  ]
  const numberedLayer = {
    ...layer,
    id: layerId('L1'),
    annotations,
    relations: [],
    coreference: [],
    assessments: [],
  }
  return {
    ...theirs,
    documents: [{ ...first, id: documentId(document), title: document, layers: [numberedLayer] }],
  }
}

test('ids that two files share for different things are told apart, again and again', async () => {
  const mine = await session()
  const one = withFirst(numbered('d1'), (first) => ({
    ...first,
    text: `${first.text}.`,
    textHash: 'sha256:1',
  }))
  await merge(mine, one)
  await merge(mine, numbered('d2'))
  const after = await mine.readAll()
  const arrest = after.documents[0]?.layers[1]?.annotations.find((each) => each.kind === 'event')
  expect(arrest?.id).toBe('sample-handover:L1:E1')
  expect(arrest?.arguments[0]?.filler).toBe('sample-handover:L1:T1')
  expect(await isReadable({ ...after, documents: after.documents.filter((each) => each.id !== 'd1') })).toBe(
    true,
  )
  expect(await merge(mine, numbered('d2'))).toMatchObject({ ok: true, value: { changes: [] } })
})

test('a colleague’s layer that has the id of mine comes in under another, and mine stays', async () => {
  const mine = await session()
  const before = (await mine.readAll()).documents[0]?.layers[0]
  await merge(
    mine,
    withLayer(theirs, (layer) => ({ ...layer, id: before?.id ?? layer.id })),
  )
  const layers = (await mine.readAll()).documents[0]?.layers ?? []
  expect(layers).toHaveLength(2)
  expect(layers.find((one) => one.id === before?.id)).toEqual(before)
})
