import { describe, expect, it } from 'vitest'
import { typeId } from '#core/model/ids'
import { typeOf, type AnnotationType, type Role } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { articleDesk, deskIn, selectedIn, tagged } from '../acting/article-desk.arbitrary'
import { fillerTypes, mayFill, roleCandidates, sourceCandidates } from './candidates'
import { addArgument } from './revise'

function patient(): Role {
  const role = typeOf(newsTagset, typeId('extradition'))?.roles?.find((one) => one.name === 'Patient')
  if (role === undefined) throw new Error('Extradition has no patient')
  return role
}

it('the nearest that may fill the role come first, without those that do already', async () => {
  const workspace = await articleDesk()
  const desk = deskIn(workspace)
  const near = await tagged(workspace, 'Teo Barran', 'p')
  const far = await tagged(workspace, 'Ilse Marden', 'p')
  await tagged(workspace, 'Alden', 'l')
  const middle = await tagged(workspace, 'the lawyer', 'o')
  const event = await tagged(workspace, 'extradited', 'Shift+E')
  const ids = (): readonly string[] =>
    roleCandidates(desk, selectedIn(workspace), patient()).map((one) => one.id)
  expect(ids()).toEqual([near.id, middle.id, far.id])
  addArgument(desk, event.id, 'Patient', near.id)
  expect(ids()).toEqual([middle.id, far.id])
})

it('anything may be a claim’s source, but not the claim itself', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Alden', 'l')
  await tagged(workspace, 'extradited', 'Shift+E')
  const claim = await tagged(workspace, 'He is innocent', 'c', 's')
  if (claim.kind !== 'claim') throw new Error('This is no claim')
  expect(sourceCandidates(deskIn(workspace), claim).map((one) => one.type)).toEqual([
    'location',
    'extradition',
  ])
})

describe('filler types', () => {
  const of = (id: string, parent?: string): AnnotationType => ({
    id: typeId(id),
    kind: 'entity',
    name: id,
    color: '#000000',
    ...(parent === undefined ? {} : { parent: typeId(parent) }),
  })
  const tagset = { ...newsTagset, types: [of('judge', 'official'), of('official', 'person'), of('person')] }

  it('include the types below them', () => {
    const role = { ...patient(), fillers: [typeId('person')] }
    expect(mayFill(tagset, role, typeId('judge'))).toBe(true)
    expect(mayFill(tagset, { ...role, fillers: [typeId('judge')] }, typeId('person'))).toBe(false)
  })

  it('do not loop where a file made a type its own ancestor', () => {
    const looped = { ...tagset, types: [of('a', 'b'), of('b', 'a')] }
    expect(mayFill(looped, patient(), typeId('a'))).toBe(false)
  })

  it('of a role that takes anything are all entities', () => {
    expect(fillerTypes(newsTagset, { ...patient(), fillers: [] }).every((one) => one.kind === 'entity')).toBe(
      true,
    )
    expect(fillerTypes(newsTagset, patient()).map((one) => one.name)).toEqual(['Person', 'Organization'])
  })
})
