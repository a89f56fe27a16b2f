import type { ProjectSession } from '#workbench/project-session'
import { useValue } from '../../ui/use-value'
import styles from './status.module.css'

const TEXTS = { saved: 'Saved', saving: 'Saving', 'not-saved': 'Not saved' } as const

/** Whether everything is stored; says why not, for as long as it is not. */
export function SaveState({ saver }: Pick<ProjectSession, 'saver'>): React.JSX.Element {
  const state = useValue(saver.state)
  const problem = useValue(saver.problem)
  return (
    <>
      <span role="status" className={styles['save']} data-state={state}>
        {TEXTS[state]}
      </span>
      {state === 'not-saved' && (
        <span className={styles['problem']} title={problem}>
          {problem} Trying again; your work is kept here and can be exported.
        </span>
      )}
    </>
  )
}
