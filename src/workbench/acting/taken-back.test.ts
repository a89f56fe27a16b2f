import { describe, expect, it } from 'vitest'
import { removeArticle } from '../importing/remove-article'
import { renameProject } from '../importing/rename-project'
import { deskOf, openProject } from '../importing/desk.arbitrary'
import { receivePasted } from '../importing/receive-files'
import { articleDesk, place, press, putCaret, selectedIn, tagged, tags } from './article-desk.arbitrary'
import { perform } from './perform'

describe('undo and redo', () => {
  it('go to what they changed and name its words', async () => {
    const workspace = await articleDesk()
    const made = await tagged(workspace, 'Teo Barran', 'p')
    putCaret(workspace, 'called')
    workspace.view.reveal.set(null)
    await press(workspace, 'Ctrl+z')
    expect(workspace.view.reveal.get()).toEqual(place(workspace, 'Teo Barran'))
    expect(workspace.view.message.get()?.text).toMatch(/^Undone: .*“Teo Barran”$/)
    await press(workspace, 'Ctrl+y')
    expect(selectedIn(workspace).id).toBe(made.id)
    await press(workspace, 'Delete')
    expect(tags(workspace)).toEqual([])
  })

  it('of a removed article open it again', async () => {
    const { workspace } = await deskOf()
    const [first] = workspace.project.get()?.index.get().documents ?? []
    if (first === undefined) throw new Error('The sample has articles')
    await removeArticle(workspace, first.id)
    expect(workspace.desk()?.document.id).not.toBe(first.id)
    await perform(workspace, { do: 'undo' })
    expect(workspace.desk()?.document.id).toBe(first.id)
  })

  it('of an import whose article is open open the one before it', async () => {
    const { workspace } = await deskOf()
    const session = openProject(workspace)
    const last = session.index.get().documents.at(-1)
    if (last === undefined) throw new Error('The sample has articles')
    await receivePasted(workspace, 'A new article.', 'text')
    expect(workspace.desk()?.document.id).not.toBe(last.id)
    await perform(workspace, { do: 'undo' })
    expect(workspace.desk()?.document.id).toBe(last.id)
  })

  it('of a new name for the project change the list of projects too', async () => {
    const { workspace } = await deskOf()
    const before = workspace.projects.get()[0]?.name
    await renameProject(workspace, 'Port cases')
    await perform(workspace, { do: 'undo' })
    expect(workspace.projects.get()[0]?.name).toBe(before)
  })
})

it('a message of one project does not stay on in the next', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Alden', 'l', 'Delete').catch(() => undefined)
  expect(workspace.view.message.get()).not.toBeNull()
  await workspace.createBlankProject('Next')
  expect(workspace.view.message.get()).toBeNull()
})
