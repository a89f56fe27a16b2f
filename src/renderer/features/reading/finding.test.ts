import { expect, test } from 'vitest'
import type { DocumentSession } from '#workbench/document-session'
import { deskOf } from '#workbench/importing/desk.arbitrary'
import { createView, type View } from '#workbench/view'
import { findFor, startFind, stepFind, stopFind } from './finding'

async function opened(): Promise<{ view: View; document: DocumentSession; text: string }> {
  const { workspace } = await deskOf()
  const document = workspace.desk()?.document
  if (document === undefined) throw new Error('No article is open')
  return { view: createView(), document, text: document.document.text }
}

test('finding goes to the first match after the caret', async () => {
  const { view, document, text } = await opened()
  const first = text.indexOf('Norvania')
  view.selection.set({ anchor: first + 1, focus: first + 1 })
  findFor(view, document, 'norvania')
  expect(view.find.get().current).toBe(1)
  expect(view.reveal.get()?.start).toBe(text.indexOf('Norvania', first + 1))
})

test('stepping goes round the ends', async () => {
  const { view, document } = await opened()
  findFor(view, document, 'norvania')
  const { length } = view.find.get().found
  stepFind(view, -1)
  expect(view.find.get().current).toBe(length - 1)
  stepFind(view, 1)
  expect(view.find.get().current).toBe(0)
})

test('selected words are looked for at once', async () => {
  const { view, document, text } = await opened()
  const start = text.indexOf('Ilse Marden')
  view.selection.set({ anchor: start, focus: start + 'Ilse Marden'.length })
  startFind(view, document)
  expect(view.find.get().query).toBe('Ilse Marden')
})

test('stopping selects the match and asks for the focus in the article', async () => {
  const { view, document, text } = await opened()
  findFor(view, document, 'norvania')
  stopFind(view)
  const start = text.indexOf('Norvania')
  expect(view.selection.get()).toEqual({ anchor: start, focus: start + 8 })
  expect(view.panel.get()).toEqual({ kind: 'none' })
  expect(view.focus.get()).toEqual({ place: 'article' })
})
