import { expect, test } from 'vitest'
import type { Desk } from '../annotating/own-layer'
import { deskOf, openProject } from './desk.arbitrary'
import { detailsForm, editDetails } from './edit-details'

async function openDesk(): Promise<Desk> {
  const { workspace } = await deskOf()
  const desk = workspace.desk()
  if (desk === undefined) throw new Error('No article is open')
  return desk
}

test('changed details are one step that undo takes back', async () => {
  const { workspace } = await deskOf()
  const desk = workspace.desk()
  if (desk === undefined) throw new Error('No article is open')
  const before = detailsForm(desk.document.document)
  editDetails(desk, { ...before, author: 'Ana Quiroga', published: '2025-03-13' })
  expect(detailsForm(desk.document.document)).toMatchObject({
    author: 'Ana Quiroga',
    published: '2025-03-13',
  })
  await openProject(workspace).undo()
  expect(detailsForm(desk.document.document)).toEqual(before)
})

test('a blank field is forgotten, a blank title is not taken', async () => {
  const desk = await openDesk()
  const before = detailsForm(desk.document.document)
  editDetails(desk, { ...before, title: '  ', author: ' ' })
  expect(desk.document.document.title).toBe(before.title)
  expect(desk.document.document.metadata).not.toHaveProperty('author')
})

test('nothing is written when nothing changed', async () => {
  const desk = await openDesk()
  editDetails(desk, detailsForm(desk.document.document))
  expect(desk.project.history.state.get().undo).toBeUndefined()
})

test('a language nobody knows is an empty field, and an emptied field makes it unknown', async () => {
  const desk = await openDesk()
  const before = detailsForm(desk.document.document)
  editDetails(desk, { ...before, language: ' ' })
  expect(desk.document.document.language).toBe('und')
  expect(detailsForm(desk.document.document).language).toBe('')
  editDetails(desk, { ...before, language: '' })
  expect(desk.document.document.language).toBe('und')
})
