import type { ReactNode } from 'react'
import styles from './panel-heading.module.css'

export interface PanelHeadingProps {
  readonly id?: string
  readonly children: ReactNode
  /** What stands at the other end of the line: a count, a button. */
  readonly aside?: ReactNode
}

export function PanelHeading({ id, children, aside }: PanelHeadingProps): React.JSX.Element {
  return (
    <div className={styles['row']}>
      <h2 id={id} className={styles['heading']}>
        {children}
      </h2>
      {aside}
    </div>
  )
}
