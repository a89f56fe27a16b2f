import { expect, it } from 'vitest'
import { typeOf, type AnnotationType } from '#core/model/tagset'
import { typeId } from '#core/model/ids'
import { newsTagset } from '#core/tagset/news-tagset'
import { articleDesk, deskIn, place, press, selectedIn, tagged, tags } from '../acting/article-desk.arbitrary'
import { fillRoleWithText, nameSourceWithText } from './fill-with-text'

function type(id: string): AnnotationType {
  const found = typeOf(newsTagset, typeId(id))
  if (found === undefined) throw new Error(`${id} is no type`)
  return found
}

it('text becomes a mention and fills the role in one step', async () => {
  const workspace = await articleDesk()
  const event = await tagged(workspace, 'extradited', 'Shift+E')
  const span = place(workspace, 'Teo Barran')
  fillRoleWithText(deskIn(workspace), event.id, 'Patient', { type: type('person'), span })
  expect(tags(workspace)).toEqual(['Extradition: extradited', 'Person: Teo Barran'])
  expect(selectedIn(workspace)).toMatchObject({ arguments: [{ role: 'Patient' }] })
  await press(workspace, 'Ctrl+z')
  expect(tags(workspace)).toEqual(['Extradition: extradited'])
  expect(selectedIn(workspace)).toEqual(event)
})

it('text that is tagged so already is used as it is', async () => {
  const workspace = await articleDesk()
  const person = await tagged(workspace, 'Teo Barran', 'p')
  const claim = await tagged(workspace, 'He is innocent', 'c', 's')
  const filler = { type: type('person'), span: place(workspace, 'Teo Barran') }
  nameSourceWithText(deskIn(workspace), claim.id, filler)
  nameSourceWithText(deskIn(workspace), claim.id, filler)
  expect(tags(workspace)).toEqual(['Person: Teo Barran', 'Statement: He is innocent'])
  expect(selectedIn(workspace)).toMatchObject({ attribution: { voice: 'named', sources: [person.id] } })
})

it('an annotation is never its own filler', async () => {
  const workspace = await articleDesk()
  const event = await tagged(workspace, 'extradited', 'Shift+E')
  const span = place(workspace, 'extradited')
  fillRoleWithText(deskIn(workspace), event.id, 'Agent', { type: type('extradition'), span })
  expect(selectedIn(workspace)).toEqual(event)
})
