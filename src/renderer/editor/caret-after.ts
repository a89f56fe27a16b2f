import { assertNever } from '#core/assert-never'
import type { SwapStep, TextStep } from '#core/edit/text-change'
import type { TextSelection } from '#core/model/text-selection'

/**
 * Where the selection is after a change made elsewhere: where text was changed last, for there the reader wants to
 * look. Moved blocks take the selection along; kinds and marks leave it where it is.
 */
export function caretAfter(selection: TextSelection, steps: readonly TextStep[]): TextSelection {
  let after = selection
  for (const step of steps) after = afterStep(after, step)
  return after
}

function afterStep(selection: TextSelection, step: TextStep): TextSelection {
  switch (step.step) {
    case 'replace': {
      const end = step.at + step.inserted.length
      return step.removed === '' && step.inserted === '' ? selection : { anchor: end, focus: end }
    }
    case 'swap':
      return { anchor: moved(selection.anchor, step), focus: moved(selection.focus, step) }
    default:
      return assertNever(step)
  }
}

/** The end of a block goes with the block. */
function moved(offset: number, { at, first, second }: SwapStep): number {
  const middle = at + first.length
  const stop = middle + 1 + second.length
  if (offset < at || offset > stop) return offset
  return offset <= middle ? offset + second.length + 1 : offset - first.length - 1
}
