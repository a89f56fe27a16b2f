import { expect, test } from 'vitest'
import { articleDesk } from './article-desk.arbitrary'
import { perform } from './perform'

test('the key that shows the keys puts them away again', async () => {
  const workspace = await articleDesk()
  await perform(workspace, { do: 'keys' })
  expect(workspace.view.panel.get()).toEqual({ kind: 'keys' })
  await perform(workspace, { do: 'keys' })
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
})

test('finding without an article says what to do first', async () => {
  const workspace = await articleDesk()
  await workspace.createBlankProject('Empty')
  await perform(workspace, { do: 'find' })
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(workspace.view.message.get()?.text).toMatch(/^Open or import an article first/)
})

test('new projects are told apart by their names', async () => {
  const workspace = await articleDesk()
  for (let i = 0; i < 3; i++) await perform(workspace, { do: 'new-project' })
  const names = workspace.projects.get().map((one) => one.name)
  expect(names).toEqual(expect.arrayContaining(['New project', 'New project 2', 'New project 3']))
})
