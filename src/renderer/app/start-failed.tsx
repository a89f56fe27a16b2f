import styles from './start-failed.module.css'

/** Shown instead of the window when the person's work could not be opened. */
export function StartFailed({ problem }: { readonly problem: string }): React.JSX.Element {
  return (
    <main className={styles['page']}>
      <h1>Rubricator could not open your work.</h1>
      <p>{problem}</p>
      <p>
        Nothing was changed. Close Rubricator, check that the disk is not full and that no second Rubricator
        is open, and start it again.
      </p>
    </main>
  )
}
