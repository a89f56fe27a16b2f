import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './row-splitter.module.css'

export interface RowSplitterProps {
  readonly label: string
  /** How much of the parent's height is above, in percent. */
  readonly share: number
  readonly onMove: (share: number) => void
  readonly onMoved: (share: number) => void
  /** Back to what it was before anybody moved it. */
  readonly onReset: () => void
}

const MIN = 20
const MAX = 85
const STEP = 5

function keyShare({ key }: KeyboardEvent, share: number): number | undefined {
  if (key === 'ArrowDown') return share + STEP
  if (key === 'ArrowUp') return share - STEP
  if (key === 'Home') return MIN
  return key === 'End' ? MAX : undefined
}

function within(share: number): number {
  return Math.round(Math.min(MAX, Math.max(MIN, share)))
}

function pointedShare({ currentTarget, clientY }: PointerEvent): number {
  const parent = currentTarget.parentElement?.getBoundingClientRect()
  return parent === undefined ? MIN : within(((clientY - parent.top) / parent.height) * 100)
}

/** The edge between two panels, one over the other: dragged, or moved with the arrow keys. */
export function RowSplitter({ label, share, ...on }: RowSplitterProps): React.JSX.Element {
  const [isHeld, setHeld] = useState(false)
  return (
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      className={styles['splitter']}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setHeld(true)
      }}
      onPointerMove={(event) => {
        if (isHeld) on.onMove(pointedShare(event))
      }}
      onPointerUp={(event) => {
        if (isHeld && share !== pointedShare(event)) on.onMoved(pointedShare(event))
        setHeld(false)
      }}
      onDoubleClick={on.onReset}
      onKeyDown={(event) => {
        const wanted = keyShare(event, share)
        if (wanted === undefined) return
        event.preventDefault()
        on.onMoved(within(wanted))
      }}
    />
  )
}
