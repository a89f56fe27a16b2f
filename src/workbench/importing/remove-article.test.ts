import { expect, test } from 'vitest'
import { deskOf, openProject } from './desk.arbitrary'
import { removeArticle } from './remove-article'
import { renameProject } from './rename-project'

test('removing the open article opens its neighbour, and undo brings all of it back', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  const [first, second] = session.index.get().documents
  if (first === undefined || second === undefined) throw new Error('The sample has two articles')
  const whole = await session.read(first.id)
  await removeArticle(workspace, first.id)
  expect(session.index.get().documents.map((one) => one.id)).toEqual([second.id])
  expect(session.openDocument.get()?.id).toBe(second.id)
  expect(workspace.view.message.get()).toMatchObject({ undo: true })
  await session.undo()
  expect(session.index.get().documents).toEqual([first, second])
  expect(await session.read(first.id)).toEqual(whole)
})

test('removing the last article leaves none open', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  for (const { id } of session.index.get().documents) await removeArticle(workspace, id)
  expect(session.index.get().documents).toEqual([])
  expect(session.openDocument.get()).toBeNull()
})

test('a renamed project has its new name in the list of projects too', async () => {
  const { workspace } = await deskOf()
  await renameProject(workspace, '  Port cases ')
  expect(openProject(workspace).index.get().project.name).toBe('Port cases')
  expect(workspace.projects.get()[0]?.name).toBe('Port cases')
})

test('a blank name renames nothing', async () => {
  const { workspace } = await deskOf()
  await renameProject(workspace, ' ')
  expect(openProject(workspace).history.state.get().undo).toBeUndefined()
})
