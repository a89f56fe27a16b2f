import fc from 'fast-check'
import { expect, it } from 'vitest'
import { invertChanges } from '#core/edit/change'
import type { Project } from '#core/model/project'
import { seriesArbitrary } from './commands.arbitrary'
import { orderOf, replay } from './replay.arbitrary'

/** Whatever order the articles came in. */
function inOrder({ documents, ...rest }: Project): Project {
  return { ...rest, documents: documents.toSorted((a, b) => orderOf(a) - orderOf(b)) }
}

it('a command that is taken back leaves what was there, optional and unknown keys and all', () => {
  fc.assert(
    fc.property(seriesArbitrary, ({ project, steps }) => {
      let before = project
      for (const { command, after } of steps) {
        expect(inOrder(replay(after, invertChanges(command.changes)))).toEqual(inOrder(before))
        before = after
      }
    }),
  )
})
