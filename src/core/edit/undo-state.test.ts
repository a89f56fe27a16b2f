import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undoGroupId, type UndoGroupId } from '../model/ids'
import { undoState } from './undo-state'

interface Head {
  readonly undoGroup: UndoGroupId
  readonly undoes?: UndoGroupId
}

/** What everyone expects: two stacks. */
class Stacks {
  readonly log: Head[] = []
  undo: { work: UndoGroupId; alive: UndoGroupId }[] = []
  redo: { work: UndoGroupId; undo: UndoGroupId }[] = []

  work(): void {
    const id = this.#append()
    this.undo.push({ work: id, alive: id })
    this.redo = []
  }

  takeBack(): void {
    const last = this.undo.pop()
    if (last !== undefined) this.redo.push({ work: last.work, undo: this.#append(last.work) })
  }

  bring(): void {
    const last = this.redo.pop()
    if (last !== undefined) this.undo.push({ work: last.work, alive: this.#append(last.undo) })
  }

  #append(undoes?: UndoGroupId): UndoGroupId {
    const undoGroup = undoGroupId(`g${this.log.length}`)
    this.log.push(undoes === undefined ? { undoGroup } : { undoGroup, undoes })
    return undoGroup
  }
}

describe('reading undo and redo off the log', () => {
  it('agrees with an undo stack and a redo stack after any series of acts', () => {
    const acts = fc.array(fc.constantFrom('work', 'work', 'undo', 'undo', 'redo'), { maxLength: 60 })
    fc.assert(
      fc.property(acts, (series) => {
        const stacks = new Stacks()
        for (const act of series) {
          if (act === 'work') stacks.work()
          else if (act === 'undo') stacks.takeBack()
          else stacks.bring()
          const state = undoState(stacks.log.toReversed())
          expect(state.undo).toBe(stacks.undo.at(-1)?.work)
          expect(state.redo).toBe(stacks.redo.at(-1)?.undo)
        }
      }),
      { numRuns: 500 },
    )
  })
})
