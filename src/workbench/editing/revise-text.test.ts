import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineChanges } from '#core/edit/line-changes'
import { article } from '#storage/small-project.arbitrary'
import { deskWithClock } from './desk-with-clock.arbitrary'
import { EditSession } from './edit-session'
import { reviseTakenBack } from './revise-text'
import { textAt } from './text-history'

const imported = article(1)

/** A desk with a hand that edits, takes back and ends its editing, as the window does it. */
async function hand() {
  const world = await deskWithClock()
  const { desk, document, project, clock } = world
  let session: EditSession | undefined
  const takeBack = async (direction: 'undo' | 'redo'): Promise<boolean> => {
    const done = await project[direction]()
    if (done !== undefined && session === undefined) await reviseTakenBack(desk, done)
    return done !== undefined
  }
  return {
    ...world,
    takeBack,
    type: (at: number) => {
      session ??= new EditSession(desk)
      clock.time += 2000
      const [place, end] = [at % 6, document.text.length]
      const edit = { anchor: place, focus: place }
      session.edit({
        steps: [document.text.replacing({ start: Math.min(place, end), end: Math.min(place, end) }, 'x')],
        run: 'typing',
        selection: { before: edit, after: edit },
      })
    },
    end: async () => {
      await session?.end()
      session = undefined
    },
    isEditing: () => session !== undefined,
  }
}

test('what is left of an editing after undoing is noted anew, and redoing restores what was', async () => {
  const { type, end, takeBack, document } = await hand()
  for (const at of [0, 1, 2]) type(at)
  await end()
  const whole = document.details.revisions
  await takeBack('undo')
  expect(document.details.revision).toBe(1)
  expect(document.details.revisions[0]?.changes).not.toEqual(whole[0]?.changes)
  await takeBack('undo')
  expect(document.details.revisions).toHaveLength(1)
  await takeBack('undo')
  expect(document.details).toMatchObject({ revision: 0, revisions: [] })
  expect(document.document.text).toBe(imported.text)
  for (let n = 0; n < 3; n += 1) await takeBack('redo')
  expect(document.details.revisions).toEqual(whole)
})

test('while nobody edits, the last revision always says what the text came from', async () => {
  const act = fc.oneof(
    fc.nat({ max: 5 }),
    fc.constantFrom('undo' as const, 'redo' as const, 'undo' as const, 'end' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { desk, document, type, takeBack, end, isEditing, text } = await hand()
      for (const one of acts) {
        if (typeof one === 'number') type(one)
        else if (one === 'end') await end()
        else await takeBack(one)
        if (isEditing()) continue
        const { revision, revisions } = document.details
        const noted = await textAt(desk, revision)
        expect(noted && lineChanges(noted, document.text)).toEqual([])
        expect(revisions.map(({ n }) => n)).toEqual(revisions.map((_, i) => i + 1))
        expect(revision).toBe(revisions.length)
      }
      await end()
      while (await takeBack('undo'));
      expect(text()).toBe(imported.text)
      expect(document.details.revision).toBe(0)
      expect([...document.layers()].map(({ header }) => header.revision)).toEqual([0])
    }),
    { numRuns: 150 },
  )
})
