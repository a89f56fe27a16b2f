import { expect, it } from 'vitest'
import { typeId } from '#core/model/ids'
import { articleDesk, deskIn, place, press, tagged, tags } from '../acting/article-desk.arbitrary'
import { planOccurrences } from './all-occurrences'
import { createAtAll } from './create'
import { newsTagset } from '#core/tagset/news-tagset'

it('the semicolon opens the further places of the selected annotation’s words', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Norvania', 'l')
  await press(workspace, ';')
  expect(workspace.view.panel.get()).toEqual({
    kind: 'occurrences',
    plan: {
      words: 'Norvania',
      type: 'location',
      fresh: [place(workspace, 'Norvania', 1)],
      alreadyTagged: 1,
    },
  })
})

it('what stands inside a mention of the type is no further place', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Teo Barran', 'p')
  const desk = deskIn(workspace)
  const plan = planOccurrences(desk, place(workspace, 'Barran', 1), typeId('person'))
  expect(plan.fresh).not.toContainEqual(place(workspace, 'Barran', 0))
  expect([plan.fresh.length, plan.alreadyTagged]).toEqual([4, 1])
  const asPlace = planOccurrences(desk, place(workspace, 'Barran', 1), typeId('location'))
  expect([asPlace.fresh.length, asPlace.alreadyTagged]).toEqual([5, 0])
})

it('tagging them all is one step', async () => {
  const workspace = await articleDesk()
  const desk = deskIn(workspace)
  const plan = planOccurrences(desk, place(workspace, 'Barran'), typeId('person'))
  const [person] = newsTagset.types
  if (person === undefined) throw new Error('There is no type')
  const ids = createAtAll(desk, person, plan.fresh)
  expect([new Set(ids).size, tags(workspace).length]).toEqual([5, 5])
  await press(workspace, 'Ctrl+z')
  expect(tags(workspace)).toEqual([])
  await press(workspace, 'Ctrl+y')
  expect(tags(workspace)).toHaveLength(5)
})

it('what stands nowhere else is said, without an empty preview', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Friday', 't')
  await press(workspace, ';')
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(workspace.view.message.get()?.text).toBe(
    '“Friday” is in this article only once, and tagged as Time already.',
  )
})

it('nothing to go by is said', async () => {
  const workspace = await articleDesk()
  await press(workspace, ';')
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(workspace.view.message.get()?.text).toMatch(/^Tag one mention first/)
})
