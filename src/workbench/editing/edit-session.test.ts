import { expect, test } from 'vitest'
import { replaceAll } from '#core/edit/replace-all'
import { layerId } from '#core/model/ids'
import { span } from '#core/model/span'
import { me } from '#storage/replay.arbitrary'
import { article, entity } from '#storage/small-project.arbitrary'
import { caret, deskWithClock } from './desk-with-clock.arbitrary'
import { textChanges } from './text-history'

test('a run of typing is one step to undo; a pause, a jump of the caret and another kind of edit end it', async () => {
  const { edit, clock, project, text } = await deskWithClock()
  const states = [text()]
  const step = (...edits: readonly (() => unknown)[]): void => {
    for (const one of edits) one()
    states.push(text())
  }
  step(
    () => edit(6, 'a'),
    () => edit(7, 'b'),
    () => edit(8, 'c'),
  )
  clock.time += 1001
  step(() => edit(9, 'd'))
  step(() => edit(20, 'e'))
  step(() => edit(20, '', 'deleting', 1))
  step(() => edit(20, '\n', 'other'))
  step(() => edit(21, 'f'))
  for (const wanted of states.toReversed()) {
    expect(text()).toBe(wanted)
    await project.undo()
  }
})

test('a tag between two keys ends the run', async () => {
  const { edit, project, document, text } = await deskWithClock()
  edit(6, 'a')
  project.commit({
    label: 'Tag',
    scope: document.id,
    changes: [
      {
        kind: 'layer',
        document: document.id,
        layer: layerId('l1'),
        items: [{ collection: 'annotations', before: null, after: entity('new', span(0, 3)) }],
      },
    ],
  })
  edit(7, 'b')
  await project.undo()
  expect(text().slice(0, 8)).toBe('Mexicoa ')
})

test('each key is saved by itself, and the text is found again', async () => {
  const { edit, reopen, text, project } = await deskWithClock()
  edit(6, 'a')
  edit(7, 'b')
  await project.saver.flush()
  const again = await reopen()
  expect(again.document.document.text).toBe(text())
  await again.project.undo()
  expect(again.document.document.text).toBe(article(1).text)
})

test('the fates of a run are told together', async () => {
  const { edit } = await deskWithClock()
  expect(edit(6, 'x')).toEqual([])
  const told = (fates: ReturnType<typeof edit>) =>
    fates.map(({ id, fate, words }) => `${id} ${fate}: ${words}`)
  expect(told(edit(3, 'y'))).toEqual(['mexico grew: Mexyico'])
  expect(told(edit(4, 'z'))).toEqual(['mexico grew: Mexyzico'])
  expect(told(edit(0, '', 'other', 8))).toEqual(['mexico emptied: Mexyzico'])
})

test('many places replaced are one step, and annotations live on through all of them', async () => {
  const { session, document, project } = await deskWithClock()
  const places = [span(0, 6), span(25, 29)]
  const steps = replaceAll(document.text, places, 'X')
  session.edit({ steps, run: 'other', selection: { before: caret(0), after: caret(0) } })
  const [layer] = document.layers()
  expect(document.document.text.slice(0, 30)).toBe('X extradited Rafael X Quintero')
  expect([...(layer?.annotations() ?? [])].map(({ spans }) => spans)).toEqual([[span(20, 30)], [span(0, 1)]])
  await project.undo()
  expect(document.document.text).toBe(article(1).text)
  expect(layer?.size).toBe(2)
})

test('the end of editing makes a revision; what was taken back altogether makes none', async () => {
  const { session, edit, document, project, desk } = await deskWithClock()
  edit(0, 'x')
  edit(0, '', 'deleting', 1)
  await session.end()
  expect(document.details.revision).toBe(0)
  edit(0, 'x')
  await session.end()
  const { revision, revisions } = document.details
  expect(revision).toBe(1)
  expect(revisions).toMatchObject([{ n: 1, by: me, parentHash: `sha256:hash of ${article(1).text.length}` }])
  expect([...document.layers()].map(({ header }) => header.revision)).toEqual([1])
  expect(await textChanges(desk)).toHaveLength(1)
  await project.undo()
  expect(document.details.revision).toBe(0)
  expect(document.document.text).toBe(article(1).text)
})

test('a revision goes from the last one, whatever was undone between', async () => {
  const { session, edit, document, project } = await deskWithClock()
  edit(0, 'x')
  await session.end()
  await project.undo()
  await project.redo()
  edit(10, 'y')
  await session.end()
  edit(20, 'z')
  await project.undo()
  await session.end()
  expect(document.details.revisions).toMatchObject([{ n: 1 }, { n: 2 }])
})

test('the hash of an edited text is made when the document goes elsewhere', async () => {
  const { edit, project, document } = await deskWithClock()
  edit(0, 'x')
  const read = await project.read(document.id)
  expect(read?.textHash).toBe(`sha256:hash of ${article(1).text.length + 1}`)
})
