import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceText } from '#core/edit/block-edits'
import type { Annotation } from '#core/model/annotation'
import { textOf } from '#core/model/source-document'
import { newsTagset } from '#core/tagset/news-tagset'
import { articleDesk, deskIn, tagged } from '#workbench/acting/article-desk.arbitrary'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'
import { doRandomAct, randomActs, type RandomAct } from '#workbench/annotating/random-acts.arbitrary'
import { setNote } from '#workbench/annotating/revise'
import { EditSession } from '#workbench/editing/edit-session'
import { Listing, type ListFilter } from './listing'

const everything: ListFilter = { kind: 'all', words: '' }
const filters: readonly ListFilter[] = [
  everything,
  { kind: 'event', words: '' },
  { kind: 'all', words: ' BARRAN' },
  { kind: 'all', words: 'note 1' },
]

function wordsOf(desk: Desk, { type, spans }: Annotation): string {
  return `${type} ${textOf(desk.document.document.text, spans)}`
}

function listed(desk: Desk, { ids: { entity, event, claim } }: Listing): readonly string[] {
  return [...entity, ...event, ...claim].map((id) => {
    const annotation = ownLayer(desk)?.get(id)
    return annotation === undefined ? 'gone' : wordsOf(desk, annotation)
  })
}

/** Acts, types a letter, or takes the last step back. */
async function act(desk: Desk, one: RandomAct): Promise<void> {
  if (one.pick % 7 === 0) await desk.project.undo()
  else if (one.pick % 5 === 0) typeLetter(desk, one.start % desk.document.text.length)
  else doRandomAct(desk, one)
}

function typeLetter(desk: Desk, at: number): void {
  const caret = { anchor: at, focus: at }
  const steps = [replaceText(desk.document.text, { start: at, end: at }, 'x')]
  new EditSession(desk).edit({ steps, run: 'typing', selection: { before: caret, after: caret } })
}

describe('a listing', () => {
  it('that follows all changes lists the same as one made afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, fc.constantFrom(...filters), async (wishes, filter) => {
        const desk = deskIn(await articleDesk())
        const following = new Listing(desk, filter, newsTagset)
        following.subscribe(() => undefined)
        for (const wish of wishes) {
          await act(desk, wish)
          const fresh = new Listing(desk, filter, newsTagset)
          if (wish.other % 2 === 0)
            expect(new Set(listed(desk, following))).toEqual(new Set(listed(desk, fresh)))
        }
        const fresh = new Listing(desk, filter, newsTagset)
        expect(listed(desk, following).toSorted()).toEqual(listed(desk, fresh).toSorted())
        const starts = following.ids.entity.map((id) => ownLayer(desk)?.get(id)?.spans[0]?.start ?? -1)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const id of following.ids.entity) expect(following.sameAs(id)).toBe(fresh.sameAs(id))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [
      everything,
      ['location Alden', 'person Teo Barran', 'extradition extradited', 'statement He is innocent'],
    ],
    [{ kind: 'event', words: '' }, ['extradition extradited']],
    [{ kind: 'all', words: 'BARRAN' }, ['person Teo Barran']],
    [{ kind: 'all', words: ' statem' }, ['statement He is innocent']],
    [{ kind: 'all', words: 'the state' }, ['location Alden']],
    [{ kind: 'claim', words: 'barran' }, []],
  ] as const)('filtered by %j shows %j', async (filter, expected) => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Teo Barran', 'p')
    await tagged(workspace, 'extradited', 'Shift+E')
    await tagged(workspace, 'He is innocent', 'c', 's')
    const alden = await tagged(workspace, 'Alden', 'l')
    const desk = deskIn(workspace)
    setNote(desk, alden.id, 'the State')
    const listing = new Listing(desk, filter, newsTagset)
    expect(listed(desk, listing).toSorted()).toEqual(expected.toSorted())
    expect(listing.total).toBe(4)
  })

  it('of no layer is empty', async () => {
    const desk = deskIn(await articleDesk())
    const listing = new Listing(desk, everything, newsTagset)
    expect([listing.total, listed(desk, listing)]).toEqual([0, []])
  })
})
