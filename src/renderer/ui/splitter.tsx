import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './splitter.module.css'

export interface SplitterProps {
  readonly label: string
  /** The side of the panel this edge belongs to: a left panel's edge is at its right. */
  readonly panel: 'left' | 'right'
  /** CSS pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  /** The width a double click goes back to. */
  readonly usual: number
  /** While it moves. */
  readonly onMove: (width: number) => void
  /** When it has been moved. */
  readonly onMoved: (width: number) => void
}

const STEP = 16

function keyWidth({ key }: KeyboardEvent, { panel, width, min, max }: SplitterProps): number | undefined {
  const wider = panel === 'left' ? 'ArrowRight' : 'ArrowLeft'
  const narrower = panel === 'left' ? 'ArrowLeft' : 'ArrowRight'
  if (key === wider) return width + STEP
  if (key === narrower) return width - STEP
  if (key === 'Home') return min
  return key === 'End' ? max : undefined
}

/** The edge of a panel: dragged, or moved with the arrow keys. */
export function Splitter(props: SplitterProps): React.JSX.Element {
  const { label, panel, width, min, max, usual, onMove, onMoved } = props
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const within = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)))
  const dragged = (event: PointerEvent): number => {
    const by = event.clientX - (grip.current?.x ?? event.clientX)
    return within((grip.current?.width ?? width) + (panel === 'left' ? by : -by))
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles['splitter']}
      data-panel={panel}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) onMove(dragged(event))
      }}
      onPointerUp={(event) => {
        if (grip.current !== null) onMoved(dragged(event))
        grip.current = null
      }}
      onDoubleClick={() => onMoved(usual)}
      onKeyDown={(event) => {
        const wanted = keyWidth(event, props)
        if (wanted === undefined) return
        event.preventDefault()
        onMoved(within(wanted))
      }}
    />
  )
}
