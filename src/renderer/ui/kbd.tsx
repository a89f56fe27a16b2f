import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/** A key's name beside what it does. Screen readers get keys from `aria-keyshortcuts`, not from here. */
export function Kbd({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <kbd className={styles['kbd']} aria-hidden="true">
      {children}
    </kbd>
  )
}
