import { expect, it } from 'vitest'
import { deskOf, openProject } from './importing/desk.arbitrary'
import { removeArticle } from './importing/remove-article'

async function inSecondArticle() {
  const { workspace } = await deskOf()
  const { project, documents } = openProject(workspace).index.get()
  const [first, second] = documents
  if (first === undefined || second === undefined) throw new Error('The sample has two articles')
  await workspace.openArticle(second.id)
  workspace.view.selection.set({ anchor: 30, focus: 40 })
  return { workspace, project, first, second }
}

it('a project is opened again in the article and at the caret where it was left', async () => {
  const { workspace, project, second } = await inSecondArticle()
  await workspace.createBlankProject('Other')
  await workspace.openProject(project.id)
  expect(workspace.desk()?.document.id).toBe(second.id)
  expect(workspace.view.selection.get()).toEqual({ anchor: 40, focus: 40 })
  expect(workspace.view.reveal.get()).toEqual({ start: 40, end: 40 })
})

it('the window closed in an article says so in the list of projects', async () => {
  const { workspace, second } = await inSecondArticle()
  await workspace.close()
  expect(workspace.projects.get()[0]?.place).toEqual({ article: second.id, caret: 40 })
})

it('an article that is gone is not looked for', async () => {
  const { workspace, project, first, second } = await inSecondArticle()
  await removeArticle(workspace, second.id)
  await workspace.createBlankProject('Other')
  await workspace.openProject(project.id)
  expect(workspace.desk()?.document.id).toBe(first.id)
})
