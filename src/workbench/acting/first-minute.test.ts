import { expect, test } from 'vitest'
import { typeId } from '#core/model/ids'
import { deskOf } from '../importing/desk.arbitrary'
import type { Workspace } from '../workspace'
import { currentHint, finishHint, watchFirstMinute } from './first-minute'
import { perform } from './perform'

async function watched(): Promise<Workspace> {
  const { workspace } = await deskOf()
  watchFirstMinute(workspace)
  return workspace
}

function shown({ settings }: Workspace): string | undefined {
  return currentHint(settings.get().hintsDone)
}

/** In the paragraph of the first article that is not annotated yet. */
function selectWords(workspace: Workspace): void {
  const at = workspace.desk()?.document.document.text.indexOf('Adela Roca') ?? 0
  workspace.view.selection.set({ anchor: at, focus: at + 'Adela Roca'.length })
}

test('selecting, tagging and looking at what was tagged end one hint after the other', async () => {
  const workspace = await watched()
  expect(shown(workspace)).toBe('select')
  selectWords(workspace)
  expect(shown(workspace)).toBe('tag')
  await perform(workspace, { do: 'tag', type: typeId('person') })
  expect(shown(workspace)).toBe('look')
  await perform(workspace, { do: 'previous-annotation' })
  expect(shown(workspace)).toBeUndefined()
})

test('an annotation chosen in the text was looked at, one just made was not', async () => {
  const workspace = await watched()
  selectWords(workspace)
  await perform(workspace, { do: 'tag', type: typeId('person') })
  const made = workspace.view.selected.get()
  expect(shown(workspace)).toBe('look')
  workspace.view.selected.set(null)
  expect(shown(workspace)).toBe('look')
  workspace.view.selected.set(made)
  expect(shown(workspace)).toBeUndefined()
})

test('a hint that was done beforehand is not shown', async () => {
  const workspace = await watched()
  const at = workspace.desk()?.document.document.text.indexOf('Monday') ?? 0
  workspace.view.selection.set({ anchor: at, focus: at })
  await perform(workspace, { do: 'tag', type: typeId('time') })
  expect(shown(workspace)).toBe('look')
})

test('opening another article does none of it', async () => {
  const workspace = await watched()
  await perform(workspace, { do: 'next-article' })
  await perform(workspace, { do: 'previous-article' })
  expect(shown(workspace)).toBe('select')
})

test('a dismissed hint stays away', async () => {
  const workspace = await watched()
  finishHint(workspace, 'select')
  finishHint(workspace, 'select')
  expect(workspace.settings.get().hintsDone).toEqual(['select'])
})
