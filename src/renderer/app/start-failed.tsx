import { Button } from '../ui/button'
import styles from './start-failed.module.css'

export interface StartFailedProps {
  readonly problem: string
  /** Makes what is stored anew and starts again; left out where that would not help. */
  readonly onRepair?: () => void
}

/** Shown instead of the window when the person's work could not be opened. */
export function StartFailed({ problem, onRepair }: StartFailedProps): React.JSX.Element {
  return (
    <main className={styles['page']}>
      <h1>Rubricator could not open your work.</h1>
      <p>{problem}</p>
      {onRepair === undefined ? <Advice /> : <Repair onRepair={onRepair} />}
    </main>
  )
}

function Advice(): React.JSX.Element {
  return (
    <p>
      Nothing was changed. Close Rubricator, check that the disk is not full and that no second Rubricator is
      open, and start it again.
    </p>
  )
}

function Repair({ onRepair }: Required<Pick<StartFailedProps, 'onRepair'>>): React.JSX.Element {
  return (
    <>
      <p>Rubricator can do that now. What is stored stays in the folder “set-aside” of the profile.</p>
      <p>
        <Button variant="primary" autoFocus onClick={onRepair}>
          Make it anew and start again
        </Button>
      </p>
    </>
  )
}
