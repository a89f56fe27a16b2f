import type { ReactNode } from 'react'
import { Splitter } from '../ui/splitter'
import styles from './side-panel.module.css'

export interface SidePanelProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly isOpen: boolean
  /** CSS pixels. */
  readonly width: number
  readonly usual: number
  readonly onMove: (width: number) => void
  readonly onMoved: (width: number) => void
  readonly children: ReactNode
}

const MIN = 200
const MAX = 560

/** A panel at a side of the window. Folded, it keeps its state but can be neither seen nor reached. */
export function SidePanel(props: SidePanelProps): React.JSX.Element {
  const { side, label, isOpen, width, usual, onMove, onMoved, children } = props
  return (
    <aside className={styles['panel']} data-side={side} aria-label={label} hidden={!isOpen}>
      {children}
      <Splitter
        label={`Width of ${label.toLowerCase()}`}
        panel={side}
        width={width}
        min={MIN}
        max={MAX}
        usual={usual}
        onMove={onMove}
        onMoved={onMoved}
      />
    </aside>
  )
}
