import { describe, expect, it } from 'vitest'
import type { ItemChange } from '#core/edit/change'
import type { Annotation, KbLink } from '#core/model/annotation'
import type { CoreferenceSet } from '#core/model/relation'
import { textOf } from '#core/model/source-document'
import { articleDesk, deskIn, place, press, select, selectedIn } from '../acting/article-desk.arbitrary'
import type { Workspace } from '../workspace'
import { commitItems, ownLayer } from './own-layer'
import { coreferenceCandidates, joinCoreference, leaveCoreference } from './same-as'

async function people(): Promise<{ workspace: Workspace; all: readonly Annotation[] }> {
  const workspace = await articleDesk()
  const all: Annotation[] = []
  for (const [words, nth] of [
    ['Barran', 3],
    ['Teo Barran', 0],
    ['Barran', 1],
    ['Ilse Marden', 0],
  ] as const) {
    select(workspace, words, nth)
    await press(workspace, 'p')
    all.push(selectedIn(workspace))
  }
  select(workspace, 'extradited')
  await press(workspace, 'Shift+E')
  return { workspace, all }
}

function sets(workspace: Workspace): readonly CoreferenceSet[] {
  return ownLayer(deskIn(workspace))?.toLayer().coreference ?? []
}

function link(workspace: Workspace, set: CoreferenceSet | undefined, links: readonly KbLink[]): void {
  if (set === undefined) throw new Error('There is no set')
  const change: ItemChange = { collection: 'coreference', before: set, after: { ...set, links } }
  commitItems(deskIn(workspace), 'Link', [change])
}

describe('joining', () => {
  it('makes a set of two, and a third joins it', async () => {
    const { workspace, all } = await people()
    const [a, b, c] = all.map((one) => one.id)
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three are needed')
    joinCoreference(deskIn(workspace), a, b)
    joinCoreference(deskIn(workspace), c, b)
    joinCoreference(deskIn(workspace), a, c)
    joinCoreference(deskIn(workspace), a, a)
    expect(sets(workspace)).toMatchObject([{ members: [a, b, c] }])
    await press(workspace, 'Ctrl+z', 'Ctrl+z')
    expect(sets(workspace)).toEqual([])
  })

  it('makes one set of two sets and keeps the links of both', async () => {
    const { workspace, all } = await people()
    const [a, b, c, d] = all.map((one) => one.id)
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('Four')
    const desk = deskIn(workspace)
    joinCoreference(desk, a, b)
    joinCoreference(desk, c, d)
    const both = sets(workspace)
    const [q1, q2] = [
      { kb: 'wikidata', id: 'Q1' },
      { kb: 'wikidata', id: 'Q2' },
    ]
    link(workspace, both[0], [q1])
    link(workspace, both[1], [q1, q2])
    const before = sets(workspace)
    joinCoreference(desk, b, c)
    expect(sets(workspace)).toMatchObject([{ members: [a, b, c, d], links: [q1, q2] }])
    await press(workspace, 'Ctrl+z')
    expect(sets(workspace)).toEqual(before)
  })
})

it('leaving a set of two ends it', async () => {
  const { workspace, all } = await people()
  const [a, b, c] = all.map((one) => one.id)
  if (a === undefined || b === undefined || c === undefined) throw new Error('Three are needed')
  const desk = deskIn(workspace)
  joinCoreference(desk, a, b)
  joinCoreference(desk, a, c)
  leaveCoreference(desk, a)
  expect(sets(workspace)).toMatchObject([{ members: [b, c] }])
  leaveCoreference(desk, b)
  expect(sets(workspace)).toEqual([])
})

describe('candidates', () => {
  it('are of the same kind, the likest name first, then the nearest', async () => {
    const { workspace, all } = await people()
    const desk = deskIn(workspace)
    const [last] = all
    if (last === undefined) throw new Error('One is needed')
    expect(place(workspace, 'Barran', 3)).toEqual(last.spans[0])
    const words = coreferenceCandidates(desk, last.id).map((one) =>
      textOf(desk.document.document.text, one.spans),
    )
    expect(words).toEqual(['Barran', 'Teo Barran', 'Ilse Marden'])
  })

  it('of the same type come before nearer ones of another', async () => {
    const { workspace, all } = await people()
    select(workspace, 'lawyer')
    await press(workspace, 'o')
    const near = selectedIn(workspace)
    const marden = all[3]
    if (marden === undefined) throw new Error('Marden is needed')
    const found = coreferenceCandidates(deskIn(workspace), marden.id)
    expect(found.map((one) => one.type)).toEqual(['person', 'person', 'person', near.type])
  })

  it('leave out what is in the set already', async () => {
    const { workspace, all } = await people()
    const [a, b] = all.map((one) => one.id)
    if (a === undefined || b === undefined) throw new Error('Two are needed')
    joinCoreference(deskIn(workspace), a, b)
    expect(coreferenceCandidates(deskIn(workspace), a).map((one) => one.id)).not.toContain(b)
  })
})

it('the equals sign opens the candidates of an entity and says so when there is none selected', async () => {
  const { workspace, all } = await people()
  workspace.view.selected.set(all[0]?.id ?? null)
  await press(workspace, '=')
  expect(workspace.view.panel.get()).toEqual({ kind: 'same-as' })
  await press(workspace, 'Escape')
  workspace.view.selected.set(null)
  await press(workspace, '=')
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(workspace.view.message.get()?.text).toMatch(/^Select an entity or an event first/)
})
