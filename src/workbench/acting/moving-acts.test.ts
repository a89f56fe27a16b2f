import { describe, expect, it } from 'vitest'
import { articleDesk, place, press, putCaret, select, selectedIn, tagged } from './article-desk.arbitrary'
import type { Workspace } from '../workspace'
import { leaveField } from './moving-acts'

async function threeTags(): Promise<Workspace> {
  const workspace = await articleDesk()
  await tagged(workspace, 'Alden', 'l')
  await tagged(workspace, 'Teo Barran', 'p')
  await tagged(workspace, 'extradited Teo Barran', 'Shift+E')
  workspace.view.selected.set(null)
  return workspace
}

describe('Tab', () => {
  it('goes through the annotations in text order from the caret on, and then on to the list', async () => {
    const workspace = await threeTags()
    workspace.view.selection.set({ anchor: 0, focus: 0 })
    const seen: string[] = []
    for (let i = 0; i < 3; i++) {
      await press(workspace, 'Tab')
      seen.push(selectedIn(workspace).type)
    }
    expect(seen).toEqual(['extradition', 'person', 'location'])
    expect(workspace.view.reveal.get()).toEqual(place(workspace, 'Alden'))
    expect(workspace.view.focus.get()).toBeNull()
    await press(workspace, 'Tab')
    expect(workspace.view.focus.get()).toEqual({ place: 'annotations' })
  })

  it('with Shift goes back, and before the first one on to the articles', async () => {
    const workspace = await threeTags()
    putCaret(workspace, 'Friday')
    await press(workspace, 'Shift+Tab')
    expect(selectedIn(workspace).type).toBe('location')
    await press(workspace, 'Shift+Tab', 'Shift+Tab')
    expect(selectedIn(workspace).type).toBe('extradition')
    await press(workspace, 'Shift+Tab')
    expect(workspace.view.focus.get()).toEqual({ place: 'articles' })
  })
})

describe('Alt with left and right', () => {
  it('goes round the annotations at the caret, the innermost first', async () => {
    const workspace = await threeTags()
    putCaret(workspace, 'Barran')
    const seen: string[] = []
    for (const key of ['Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowLeft']) {
      await press(workspace, key)
      seen.push(selectedIn(workspace).type)
    }
    expect(seen).toEqual(['person', 'extradition', 'person', 'extradition'])
  })

  it('does nothing where there is none', async () => {
    const workspace = await threeTags()
    putCaret(workspace, 'Friday')
    await press(workspace, 'Alt+ArrowRight')
    expect(workspace.view.selected.get()).toBeNull()
  })
})

describe('Space', () => {
  it('grows the selection from the word on, and Shift takes it back', async () => {
    const workspace = await articleDesk()
    putCaret(workspace, 'Barran')
    const { text } = workspace.desk()?.document.document ?? { text: '' }
    const seen: string[] = []
    for (const key of [' ', ' ', ' ', 'Shift+ ', 'Shift+ ']) {
      await press(workspace, key)
      const { anchor, focus } = workspace.view.selection.get() ?? { anchor: 0, focus: 0 }
      seen.push(text.slice(anchor, focus))
    }
    expect(seen).toEqual([
      'Barran',
      'Teo Barran',
      'Norvania extradited Teo Barran to Alden on Friday.',
      'Teo Barran',
      'Barran',
    ])
  })
})

it('Escape lets go of one thing after the other', async () => {
  const workspace = await threeTags()
  const { view } = workspace
  const annotation = await tagged(workspace, 'Norvania', 'l')
  view.selected.set(annotation.id)
  const state = (): readonly boolean[] => [
    view.claimPrefix.get(),
    view.panel.get().kind !== 'none',
    view.pending.get().length > 0,
    view.selection.get()?.anchor !== view.selection.get()?.focus,
    view.selected.get() !== null,
  ]
  view.claimPrefix.set(true)
  view.panel.set({ kind: 'find' })
  view.pending.set([place(workspace, 'Alden')])
  select(workspace, 'Friday')
  expect(state()).toEqual([true, true, true, true, true])
  for (const left of [4, 3, 2, 1, 0]) {
    await press(workspace, 'Escape')
    expect(state().filter(Boolean)).toHaveLength(left)
  }
  expect(view.focus.get()).toEqual({ place: 'article' })
})

it('leaving a field closes what is open beside the text and keeps what is selected', async () => {
  const workspace = await articleDesk()
  const made = await tagged(workspace, 'Alden', 'l')
  workspace.view.panel.set({ kind: 'same-as' })
  leaveField(workspace)
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(workspace.view.focus.get()).toEqual({ place: 'article' })
  expect(selectedIn(workspace).id).toBe(made.id)
})

describe('F6', () => {
  async function round(workspace: Workspace, ...keys: readonly string[]): Promise<readonly unknown[]> {
    const seen: unknown[] = []
    for (const key of keys) {
      await press(workspace, key)
      seen.push(workspace.view.focus.get()?.place)
    }
    return seen
  }

  it('goes round the panels', async () => {
    const workspace = await threeTags()
    await press(workspace, 'Tab')
    expect(await round(workspace, 'F6', 'F6', 'F6', 'F6', 'Shift+F6')).toEqual([
      'annotations',
      'details',
      'articles',
      'article',
      'articles',
    ])
  })

  it('leaves out the details while nothing is selected, and the list while it is empty', async () => {
    expect(await round(await threeTags(), 'F6', 'F6')).toEqual(['annotations', 'articles'])
    expect(await round(await articleDesk(), 'F6', 'F6')).toEqual(['articles', 'article'])
  })
})
