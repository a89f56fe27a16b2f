import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveText } from '#core/edit/move-text'
import { layerId } from '#core/model/ids'
import { contains, overlaps, span, type Span } from '#core/model/span'
import { article, entity } from '#storage/small-project.arbitrary'
import { caret, deskWithClock, type DeskWithClock } from './desk-with-clock.arbitrary'

const { length } = article(1).text
const place = fc
  .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([start, size]) => span(start, Math.min(length, start + size)))

function annotate({ project, document }: DeskWithClock, places: readonly Span[]): void {
  const items = places.map((one, n) => ({
    collection: 'annotations' as const,
    before: null,
    after: entity(`own-${n}`, one),
  }))
  const changes = [{ kind: 'layer' as const, document: document.id, layer: layerId('l1'), items }]
  project.commit({ label: 'Tag', scope: document.id, changes })
}

function move({ session, document }: DeskWithClock, stretch: Span, to: number): void {
  const moved = moveText(document.text, stretch, to)
  session.edit({
    steps: moved.steps,
    move: moved,
    run: 'other',
    selection: { before: caret(to), after: caret(to) },
  })
}

/** The words of each annotation, by its id. */
function words({ document }: DeskWithClock): Readonly<Record<string, string>> {
  const all = [...document.layers()].flatMap((layer) => [...layer.annotations()])
  return Object.fromEntries(all.map(({ id, spans }) => [id, document.text.quote(spans)]))
}

test('words taken elsewhere keep their annotations, all others live on, and undo brings back everything', async () => {
  const property = fc.asyncProperty(
    fc.array(place, { maxLength: 12 }),
    place,
    fc.nat(length),
    async (places, stretch, to) => {
      fc.pre(to < stretch.start || to > stretch.end)
      const desk = await deskWithClock()
      annotate(desk, places)
      const [before, text] = [words(desk), desk.text()]
      move(desk, stretch, to)
      const after = words(desk)
      places.forEach((one, n) => {
        const isKept = contains(stretch, one) || !overlaps(stretch, one)
        if (isKept && !(one.start < to && to < one.end)) expect(after[`own-${n}`]).toBe(before[`own-${n}`])
      })
      await desk.project.undo()
      expect(desk.text()).toBe(text)
      expect(words(desk)).toEqual(before)
    },
  )
  await fc.assert(property, { numRuns: 300 })
})
