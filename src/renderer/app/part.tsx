import type { ReactNode } from 'react'
import { Boundary } from '../ui/boundary'
import { Button } from '../ui/button'
import styles from './part.module.css'

/** A part of the window that can fail without taking the others along. */
export function Part({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <Boundary
      fallback={(error, again) => (
        <div role="alert" className={styles['failed']}>
          <p>This part of the window has failed. Your work is not affected. ({error.message})</p>
          <Button variant="line" onClick={again}>
            Show it again
          </Button>
        </div>
      )}
    >
      {children}
    </Boundary>
  )
}
