import type { RebuildProgress } from '#storage/journaled-library'
import styles from './start-failed.module.css'

/** Shown instead of the window while a project is made anew from its journal. */
export function Rebuilding({ progress }: { readonly progress: RebuildProgress }): React.JSX.Element {
  const { done, total } = progress
  return (
    <main className={styles['page']}>
      <h1>Bringing back your work</h1>
      <p>
        What was stored is not to be trusted, or not there any more. Your project is made anew from its
        journal.
      </p>
      <p>
        <progress aria-label="Changes read" value={done} max={Math.max(1, total)} />
      </p>
      <p role="status">
        {done.toLocaleString('en')} of {total.toLocaleString('en')} changes
      </p>
    </main>
  )
}
