import type { Span } from '../../src/core/model/span'
import type { WorkMark, Workload } from './workload'

/** A way to show an annotated text: ours, a floor without annotations, or another tool. What it cannot do is left out. */
export interface Subject {
  /** Brings the work into the form that `open` starts from; is not timed. */
  readonly prepare: (work: Workload) => void
  /** Lets go of what `prepare` made and `open` no longer needs. */
  readonly forget: () => void
  readonly open: () => void
  readonly close: () => void
  /** Whether everything that was asked for is drawn; quick, because it is asked again and again. */
  readonly isDrawn: () => boolean
  /** Whether everything out of view is made as well, where that waits for idle moments. */
  readonly isFilled?: () => boolean
  readonly scroller: () => Element
  /** The stretch of the text in view. */
  readonly visible: () => Span
  /** Whether the annotation is drawn where it belongs. It is in view. */
  readonly shows: (mark: WorkMark) => boolean
  readonly add?: (mark: WorkMark) => void
  readonly remove?: (mark: WorkMark) => void
  /** The mark with another type than before. */
  readonly retype?: (mark: WorkMark) => void
  readonly select?: (mark: WorkMark) => void
  readonly isSelected?: (mark: WorkMark) => boolean
  readonly jump?: (mark: WorkMark) => void
  /** What hears of the mouse. */
  readonly hovered?: () => Element
  /** Puts the caret there, ready to type. */
  readonly edit?: (offset: number) => void
  /** The text now. */
  readonly text?: () => string
  /** Where each annotation is now, as an export would say. */
  readonly exported?: () => readonly WorkMark[]
}
