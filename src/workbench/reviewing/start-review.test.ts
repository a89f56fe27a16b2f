import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { mapLayer } from '#agreement/map-layer'
import { documentId, layerId } from '#core/model/ids'
import type { AnnotatedDocument } from '#core/model/project'
import { span, type Span } from '#core/model/span'
import { perform } from '../acting/perform'
import { deskOf, exchangeFile, openProject, utf8 } from '../importing/desk.arbitrary'
import type { Workspace } from '../workspace'
import { ana, lineId, otherView, sameView, withAnnotation, withFirst, withLayer } from './colleague.arbitrary'
import { choose, five, isInStep, kinds, open, review, reviewing } from './review.arbitrary'
import { pickReview, resumeReview } from './start-review'

function states(workspace: Workspace): readonly unknown[] {
  return workspace.view.review.get()?.lines.map(({ state, document }) => ({ state, document })) ?? []
}

async function stored(workspace: Workspace): Promise<AnnotatedDocument> {
  const session = openProject(workspace)
  await session.saver.flush()
  const [first] = (await session.readAll()).documents
  if (first === undefined) throw new Error('There is no article')
  return first
}

function rewritten(document: AnnotatedDocument, text: string): AnnotatedDocument {
  const textHash = `sha256:${createHash('sha256').update(text).digest('hex')}`
  return { ...document, text, textHash }
}

/** Begins with three spaces more, so that everything stands further on. */
function indented(document: AnnotatedDocument): AnnotatedDocument {
  const moved = ({ start, end }: Span): Span => span(start + 3, end + 3)
  const layers = document.layers.map((layer) => mapLayer(layer, moved))
  const blocks = document.blocks.map((block, i) => ({
    ...block,
    ...moved(block),
    ...(i === 0 && { start: 0 }),
  }))
  return { ...rewritten(document, `   ${document.text}`), layers, blocks }
}

const handover = documentId('sample-handover')

test('a colleague’s file comes in as one undo step that shows every kind of difference', async () => {
  const workspace = await reviewing(otherView)
  expect(states(workspace)).toEqual([{ state: 'same', document: handover }])
  expect(kinds(workspace).toSorted()).toEqual(five)
  expect(workspace.view.focus.get()).toEqual({ place: 'review' })
  expect((await stored(workspace)).layers).toHaveLength(2)
  await openProject(workspace).undo()
  expect((await stored(workspace)).layers).toHaveLength(1)
  expect(openProject(workspace).index.get().annotators).toHaveLength(1)
  await openProject(workspace).redo()
  expect(kinds(workspace).toSorted()).toEqual(five)
})

test('articles are found by their text when the ids are others', async () => {
  const workspace = await reviewing(withFirst(otherView, (one) => ({ ...one, id: documentId('elsewhere') })))
  expect(states(workspace)).toEqual([{ state: 'same', document: handover }])
  expect(kinds(workspace).toSorted()).toEqual(five)
})

test('a text that differs in how it is written is compared at its places in mine', async () => {
  const theirs = withFirst(otherView, (one) => indented({ ...one, text: one.text.replaceAll('’', "'") }))
  const workspace = await reviewing(theirs)
  expect(states(workspace)).toEqual([{ state: 'normalised', document: handover }])
  expect(kinds(workspace).toSorted()).toEqual(five)
})

test('a text that differs in a word is not compared, and the person is told where it differs', async () => {
  const other = withFirst(sameView, (one) =>
    rewritten(one, one.text.replace('since January', 'since Januari')),
  )
  const workspace = await reviewing(other)
  expect(states(workspace)).toEqual([{ state: 'different', document: handover }])
  expect(workspace.view.review.get()?.lines[0]?.message).toContain('first in paragraph 5')
  expect((await stored(workspace)).layers).toHaveLength(1)
  expect(openProject(workspace).history.state.get()).toEqual({})
})

test('an article that is not here is said to be missing', async () => {
  const theirs = withFirst(sameView, (one) => ({
    ...rewritten(one, `${one.text.slice(0, -1)}!`),
    id: documentId('new'),
  }))
  const workspace = await reviewing(theirs)
  expect(states(workspace)).toEqual([{ state: 'unpaired', document: undefined }])
})

test('a newer file of the same colleague renews their layer and keeps what was decided', async () => {
  const { workspace, desktop } = await deskOf('me')
  await review(workspace, desktop.files, otherView)
  choose(workspace, 'only-theirs', 'theirs')
  const newer = withLayer(otherView, (layer) => withAnnotation(layer, 'rolf', () => undefined))
  const without = withLayer(newer, (layer) => ({
    ...layer,
    annotations: layer.annotations.map((one) =>
      one.kind === 'event'
        ? { ...one, arguments: one.arguments.filter((argument) => argument.filler !== lineId('ana', 'rolf')) }
        : one,
    ),
    coreference: layer.coreference.filter((set) => !set.members.includes(lineId('ana', 'rolf'))),
  }))
  await review(workspace, desktop.files, without)
  const found = open(workspace)
  expect(found.theirs.annotations).toHaveLength(without.documents[0]?.layers[0]?.annotations.length ?? 0)
  expect(found.settled).toBe(1)
  expect(found.differences.length).toBeGreaterThan(five.length)
  expect(isInStep(workspace)).toBe(true)
  await openProject(workspace).undo()
  expect(kinds(workspace).toSorted()).toEqual(five)
})

test('opening the same file again changes nothing', async () => {
  const { workspace, desktop } = await deskOf('me')
  await review(workspace, desktop.files, otherView)
  const before = openProject(workspace).history.state.get()
  await review(workspace, desktop.files, otherView)
  expect(openProject(workspace).history.state.get()).toEqual(before)
})

test('a colleague’s ids that are mine already are renamed, and my layer is left alone', async () => {
  const mine = layerId('sample-handover-me')
  const { workspace, desktop } = await deskOf('me')
  const before = (await stored(workspace)).layers.find((one) => one.id === mine)
  const theirs = withLayer(sameView, (layer) => ({ ...layer, id: mine }))
  await review(workspace, desktop.files, theirs)
  const { layers } = await stored(workspace)
  expect(layers.find((one) => one.id === mine)).toEqual(before)
  expect(new Set(layers.map((one) => one.id)).size).toBe(layers.length)
  expect(kinds(workspace)).toEqual([])
  const state = openProject(workspace).history.state.get()
  await review(workspace, desktop.files, theirs)
  expect(openProject(workspace).history.state.get()).toEqual(state)
})

test('a project that is opened again still has the review, and it can be taken up', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'theirs')
  choose(workspace, 'only-mine', 'neither')
  const before = open(workspace)
  const { id } = openProject(workspace).index.get().project
  await workspace.createBlankProject('Other')
  await workspace.openProject(id)
  expect(workspace.view.review.get()).toBeNull()
  await resumeReview(workspace, ana.id)
  expect(workspace.view.review.get()).toMatchObject({ colleague: ana, lines: [{ left: 3 }] })
  const after = open(workspace)
  expect(after.settled).toBe(2)
  expect(after.adjudicated).toEqual(before.adjudicated)
  expect(after.decisions).toEqual(before.decisions)
})

test('a file with only my own work is refused in words', async () => {
  const { workspace, desktop } = await deskOf('me')
  const mine = await openProject(workspace).readAll()
  const { outcome, messages } = await review(workspace, desktop.files, mine)
  expect(outcome).toBe('refused')
  expect(messages[0]?.message).toContain('by anyone but you')
})

test('a broken file is refused with the place of what is wrong', async () => {
  const { workspace, desktop } = await deskOf('me')
  const text = new TextDecoder().decode(exchangeFile(otherView))
  const broken = utf8(text.replace('"organization",', '"nonsense",'))
  desktop.files.set('broken.rubric.json', broken)
  await pickReview(workspace)
  const panel = workspace.view.panel.get()
  const [line] = panel.kind === 'import-report' ? panel.report.lines : []
  expect(line).toMatchObject({ fileName: 'broken.rubric.json', outcome: 'refused' })
  expect(line?.messages[0]?.where).toMatch(/^\$?\.?(documents|tagset)/u)
  expect(workspace.view.review.get()).toBeNull()
})

test('an article is no annotation file', async () => {
  const { workspace, desktop } = await deskOf('me')
  desktop.files.set('story.txt', utf8('A story.'))
  await perform(workspace, { do: 'review' })
  expect(workspace.view.panel.get()).toMatchObject({
    kind: 'import-report',
    report: { lines: [{ fileName: 'story.txt', outcome: 'refused' }] },
  })
})
