import { expect, test } from 'vitest'
import { layerId } from '#core/model/ids'
import { span } from '#core/model/span'
import type { LayerHeader } from '#core/model/layer'
import { removeAnnotation } from '../annotating/remove'
import { deskOf, exchangeFile, openProject, utf8 } from '../importing/desk.arbitrary'
import { ana, lineId, otherView, sameView } from './colleague.arbitrary'
import { choose, differing, isInStep, kinds, open, review, reviewing } from './review.arbitrary'
import type { Workspace } from '../workspace'
import { refreshAdjudicated, settleAnew } from './settle'
import { closeReview, openReview, resumeReview } from './start-review'

test.each([
  ['mine', { mine: 1, theirs: 0 }],
  ['theirs', { mine: 0, theirs: 1 }],
  ['both', { mine: 1, theirs: 1 }],
  ['neither', { mine: 0, theirs: 0 }],
] as const)('settling with “%s” puts exactly that into the adjudicated layer', async (choice, expected) => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'boundary-differs', choice)
  const { adjudicated, decisions, settled } = open(workspace)
  const from = (person: string): number =>
    adjudicated?.annotations.filter((one) => one.id.endsWith(`:${lineId(person, 'barran')}`)).length ?? 0
  expect({ mine: from('me'), theirs: from('ana') }).toEqual(expected)
  expect([decisions.length, settled, isInStep(workspace)]).toEqual([1, 1, true])
  const result = decisions[0]?.result ?? []
  expect(adjudicated?.annotations.filter((one) => result.includes(one.id))).toHaveLength(result.length)
})

test('what is agreed is in the adjudicated layer with the review as its origin', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'neither')
  const { adjudicated, mine, theirs } = open(workspace)
  expect(adjudicated).toMatchObject({ annotator: 'me', role: 'adjudicated', basedOn: [mine.id, theirs.id] })
  expect(adjudicated?.annotations.length).toBe(mine.annotations.length - 4)
  expect(adjudicated?.annotations.every((one) => one.provenance.how === 'review')).toBe(true)
})

test('choosing again changes the decision instead of adding one', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'theirs')
  choose(workspace, 'only-theirs', 'neither')
  expect(open(workspace).decisions.map((one) => one.choice)).toEqual(['neither'])
  expect(isInStep(workspace)).toBe(true)
})

test('undoing says what is undone, with the words it is about', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'theirs')
  expect((await openProject(workspace).undo())?.label).toBe('Take theirs for “Customs officers”')
})

test('settling again never passes unsaid, and can be undone from there', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'theirs')
  expect(workspace.view.message.get()?.undo).toBeUndefined()
  choose(workspace, 'only-theirs', 'neither')
  expect(workspace.view.message.get()).toEqual({
    tone: 'plain',
    text: 'Settled before with “Take theirs”, now with “Neither”.',
    undo: true,
  })
})

test('the adjudicated layer follows every undo and redo', async () => {
  const workspace = await reviewing(otherView)
  const session = openProject(workspace)
  const seen = [open(workspace).adjudicated]
  const steps = [
    ['type-differs', 'theirs'],
    ['only-mine', 'neither'],
    ['type-differs', 'both'],
    ['detail-differs', 'mine'],
  ] as const
  for (const [kind, choice] of steps) {
    choose(workspace, kind, choice)
    seen.push(open(workspace).adjudicated)
  }
  for (const before of seen.slice(0, -1).toReversed()) {
    await session.undo()
    expect(open(workspace).adjudicated).toEqual(before)
  }
  for (const after of seen.slice(1)) {
    await session.redo()
    expect(open(workspace).adjudicated).toEqual(after)
  }
})

test('where nothing differs, the adjudicated layer is there at once', async () => {
  const workspace = await reviewing(sameView)
  const { adjudicated, mine } = open(workspace)
  expect(adjudicated?.annotations.length).toBe(mine.annotations.length)
  expect(isInStep(workspace)).toBe(true)
})

test('after my own layer changed, closing the review brings the adjudicated layer in step', async () => {
  const workspace = await reviewing(otherView)
  choose(workspace, 'only-theirs', 'theirs')
  const desk = workspace.desk()
  if (desk !== undefined) removeAnnotation(desk, lineId('me', 'list'), 'Remove')
  expect(isInStep(workspace)).toBe(false)
  refreshAdjudicated(workspace)
  expect(isInStep(workspace)).toBe(true)
  closeReview(workspace)
  expect(workspace.view.review.get()).toBeNull()
})

test('reviews of two colleagues keep their decisions apart', async () => {
  const { workspace, desktop } = await deskOf('me')
  await review(workspace, desktop.files, otherView)
  choose(workspace, 'only-mine', 'neither')
  const text = new TextDecoder().decode(exchangeFile(otherView)).replaceAll('ana', 'bea')
  desktop.files.set('bea', utf8(text))
  await openReview(workspace, { token: 'bea' })
  expect(kinds(workspace)).toContain('only-mine')
  expect(open(workspace).settled).toBe(0)
  choose(workspace, 'only-mine', 'mine')
  await resumeReview(workspace, ana.id)
  expect(open(workspace).decisionOn(differing(workspace, 'only-mine'))?.choice).toBe('neither')
})

test('an article I have not tagged is all theirs, and settling it makes a layer of theirs alone', async () => {
  const { workspace, desktop } = await deskOf('me')
  const second = sameView.documents[1]
  const [header] = sameView.documents[0]?.layers ?? []
  if (second === undefined || header === undefined) throw new Error('The sample has two articles')
  const layer: LayerHeader = { ...header, id: layerId('ana-second') }
  const mention = otherView.documents[0]?.layers[0]?.annotations.find(
    (one) => one.id === lineId('ana', 'customs'),
  )
  const annotations = mention === undefined ? [] : [mention]
  const full = { ...layer, annotations, relations: [], coreference: [], assessments: [] }
  const documents = [{ ...second, layers: [full] }]
  const project = { ...sameView, documents }
  await review(workspace, desktop.files, project)
  expect(kinds(workspace)).toEqual(['only-theirs'])
  choose(workspace, 'only-theirs', 'theirs')
  expect(open(workspace).adjudicated).toMatchObject({ basedOn: ['ana-second'], annotations: [{}] })
})

const made = (workspace: Workspace) => {
  const { adjudicated, decisions } = open(workspace)
  const named = decisions.flatMap(({ choice, result }) => (choice === 'new' ? result : []))
  return adjudicated?.annotations.filter(({ id }) => named.includes(id)) ?? []
}

test('a new one stands for both sides, is kept through other decisions, and goes when it is settled otherwise', async () => {
  const workspace = await reviewing(otherView)
  const difference = differing(workspace, 'boundary-differs')
  if (difference.of !== 'annotation') throw new Error('Boundaries are those of annotations')
  const person = openProject(workspace).index.get().tagset.types[0]
  if (person === undefined) throw new Error('The tagset has types')
  const spans = [span(4, 9)]
  settleAnew(workspace, difference, { type: person, spans })
  expect(made(workspace)).toMatchObject([{ type: person.id, spans, provenance: { how: 'review' } }])
  expect(made(workspace)[0]?.provenance.derivedFrom).toHaveLength(2)
  expect([open(workspace).settled, isInStep(workspace)]).toEqual([1, true])
  choose(workspace, 'only-theirs', 'theirs')
  expect(made(workspace)).toHaveLength(1)
  settleAnew(workspace, difference, { type: person, spans: [span(0, 3)] })
  expect(made(workspace)).toMatchObject([{ spans: [span(0, 3)] }])
  choose(workspace, 'boundary-differs', 'mine')
  expect(made(workspace)).toEqual([])
  await openProject(workspace).undo()
  await openProject(workspace).undo()
  expect(made(workspace)).toMatchObject([{ spans }])
})
