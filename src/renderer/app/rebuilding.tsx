import type { RebuildProgress } from '#storage/journaled-library'
import { inWords } from './rebuild-news'
import styles from './start-failed.module.css'

/** Shown instead of the window while a project is made anew from its journal. */
export function Rebuilding({ progress }: { readonly progress: RebuildProgress }): React.JSX.Element {
  const { done, total } = progress
  return (
    <main className={styles['page']}>
      <h1>Bringing back your work</h1>
      <p>
        Rubricator was not closed properly, or what it had stored was damaged. Your project is made anew from
        its journal, where every change was written before it counted as saved.
      </p>
      <p>
        <progress
          className={styles['progress']}
          aria-label="Changes read"
          {...(total > 0 && { value: done, max: total })}
        />
      </p>
      <p role="status">{inWords(progress)}</p>
    </main>
  )
}
