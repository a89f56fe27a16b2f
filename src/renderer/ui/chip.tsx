import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './chip.module.css'

export interface ChipProps {
  /** CSS colour behind the text. */
  readonly fill: string
  /** CSS colour of the text, readable on `fill`. */
  readonly deep: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A small coloured label. */
export function Chip({ fill, deep, className, children }: ChipProps): React.JSX.Element {
  const colours: CSSProperties & Record<`--${string}`, string> = { '--fill': fill, '--deep': deep }
  return (
    <span className={classNames(styles['chip'], className)} style={colours}>
      {children}
    </span>
  )
}
