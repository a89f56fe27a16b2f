import { describe, expect, it } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import { articleDesk, deskIn, press, tagged, tags } from '../acting/article-desk.arbitrary'
import { addType, keyProblem, problemOf, proposeKey } from './add-type'

const ship = { name: ' Ship ', kind: 'entity', color: '#336699', key: 'h' } as const

describe('a new type', () => {
  it('is in the tagset under a new version, works by its letter, and goes with undo', async () => {
    const workspace = await articleDesk()
    const { project } = deskIn(workspace)
    expect(addType(project, ship)).toMatchObject({ ok: true })
    const { tagset } = project.index.get()
    expect(tagset.version).toBe(newsTagset.version + 1)
    expect(tagset.types.at(-1)).toMatchObject({ name: 'Ship', kind: 'entity', key: 'H' })
    await tagged(workspace, 'Alden', 'h')
    expect(tags(workspace)).toEqual(['Ship: Alden'])
    await press(workspace, 'Ctrl+z', 'Ctrl+z')
    expect(project.index.get().tagset).toEqual(newsTagset)
  })

  it('of an event or a claim has roles that anything may fill', async () => {
    const { project } = deskIn(await articleDesk())
    addType(project, { ...ship, kind: 'event', name: 'Boarding', key: 'B' })
    const roles = project.index.get().tagset.types.at(-1)?.roles ?? []
    expect(roles.map((role) => role.name)).toEqual(['Agent', 'Patient', 'Place', 'Time'])
  })

  it.each([
    [{ ...ship, name: ' ' }, 'Give the type a name.'],
    [{ ...ship, name: 'x'.repeat(201) }, 'Give the type a name of at most 200 characters.'],
    [{ ...ship, name: 'ARREST' }, 'There is a type called Arrest already. Choose another name.'],
    [{ ...ship, key: 'p' }, 'P is used by Person. Choose another letter.'],
    [{ ...ship, key: 'c' }, 'C begins a claim. Choose another letter.'],
    [{ ...ship, key: '7' }, 'The key is one letter, or nothing.'],
  ])('%j is refused: %s', async (wanted, problem) => {
    const { project } = deskIn(await articleDesk())
    expect(addType(project, wanted)).toEqual({ ok: false, problem })
    expect(project.index.get().tagset).toBe(newsTagset)
  })

  it('may have the letter of a type of another kind, C too where it begins nothing, or none', () => {
    expect(keyProblem(newsTagset, 'event', 'P')).toBeUndefined()
    expect(keyProblem({ ...newsTagset, types: [] }, 'event', 'C')).toBeUndefined()
    expect(problemOf(newsTagset, { ...ship, key: '' })).toBeUndefined()
  })
})

describe('the proposed letter', () => {
  it('is the first free one of the name, else of the alphabet', () => {
    expect(proposeKey(newsTagset, 'entity', 'Harbour')).toBe('H')
    const taken = newsTagset.types.filter((type) => type.kind === 'entity').map((type) => type.key)
    const letter = proposeKey(newsTagset, 'entity', 'Pot')
    expect([...taken, 'C']).not.toContain(letter)
    expect(letter).toMatch(/^[A-Z]$/)
  })

  it('is none when every letter is taken', () => {
    const types = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (key) => ({
      ...ship,
      id: newsTagset.types[0]?.id,
      key,
    }))
    const full = {
      ...newsTagset,
      types: types.flatMap(({ id, ...type }) => (id === undefined ? [] : [{ ...type, id }])),
    }
    expect(proposeKey(full, 'entity', 'Ship')).toBe('')
  })
})
