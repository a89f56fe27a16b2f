import { expect, it } from 'vitest'
import { typeId, type TypeId } from '#core/model/ids'
import { newsTagset } from '#core/tagset/news-tagset'
import { articleDesk, deskIn, press, select, tagged, tags } from '../acting/article-desk.arbitrary'
import { byUse, likeliestType } from './type-use'

it('the most used come first, and the rest keeps its order', () => {
  const [first, ...rest] = newsTagset.types.map((type) => type.id)
  const layer = { uses: (type: TypeId) => (type === typeId('weapon') ? 3 : 0) }
  expect(byUse(newsTagset.types, layer).map((type) => type.id)).toEqual([
    'weapon',
    first,
    ...rest.filter((id) => id !== 'weapon'),
  ])
})

it('Enter tags selected text as the entity that is used most', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Alden', 'l')
  expect(likeliestType(deskIn(workspace))?.name).toBe('Location')
  workspace.view.selected.set(null)
  select(workspace, 'Norvania')
  await press(workspace, 'Enter')
  expect(tags(workspace)).toEqual(['Location: Norvania', 'Location: Alden'])
  await press(workspace, 'Enter')
  expect(workspace.view.focus.get()).toEqual({ place: 'details' })
})
