import { useState } from 'react'
import type { ProjectId } from '#core/model/ids'
import type { LibraryEntry } from '#storage/corpus-store'
import { withoutTurns } from '#core/text/invisible'
import type { First } from '#workbench/workspace'
import { Button } from '../ui/button'
import { projectLabels } from '../ui/project-labels'
import styles from './start-failed.module.css'

export interface StartFailedProps {
  readonly problem: string
  readonly projects: readonly LibraryEntry[]
  /** The project that could not be opened, where all else went well. */
  readonly failed: ProjectId | undefined
  readonly onOpen: (first: First) => void
  /** Asks for a file and opens it; gives why it could not, or nothing when no file was chosen. */
  readonly onOpenFile: () => Promise<string | undefined>
  /** Makes what is stored anew and starts again; left out where that would not help. */
  readonly onRepair?: () => void
}

/** Shown instead of the window when the person's work could not be opened. */
export function StartFailed(props: StartFailedProps): React.JSX.Element {
  const { problem, projects, failed, onOpen, onOpenFile, onRepair } = props
  const labels = projectLabels(projects)
  const name = labels[projects.findIndex(({ id }) => id === failed)]
  return (
    <main className={styles['page']}>
      <h1>Rubricator could not open {name === undefined ? 'your work' : `“${withoutTurns(name)}”`}.</h1>
      <p>{problem}</p>
      {onRepair === undefined ? <Advice /> : <Repair onRepair={onRepair} />}
      {onRepair === undefined && failed !== undefined && <FromFile onOpenFile={onOpenFile} />}
      {onRepair === undefined && failed !== undefined && (
        <section className={styles['part']} aria-labelledby="others">
          <h2 id="others">Or go on elsewhere</h2>
          {projects.map(
            ({ id }, i) => id !== failed && <Other key={id} name={labels[i]} onOpen={() => onOpen(id)} />,
          )}
          <Other name="A new, empty project" onOpen={() => onOpen('empty')} />
        </section>
      )}
    </main>
  )
}

/** The way back to this project, when the person has it in a file. */
function FromFile({ onOpenFile }: Pick<StartFailedProps, 'onOpenFile'>): React.JSX.Element {
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly problem?: string | undefined }>({
    isBusy: false,
  })
  const choose = async (): Promise<void> => {
    if (state.isBusy) return
    setState({ isBusy: true })
    setState({ isBusy: false, problem: await onOpenFile() })
  }
  return (
    <section className={styles['part']} aria-labelledby="from-file">
      <h2 id="from-file">Go on from a backup or a copy</h2>
      <p>
        If you have this project in a file that ends in “.rubricator”, open it: it takes the place of what
        cannot be opened, which is put aside and not deleted.
      </p>
      {state.problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {state.problem}
        </p>
      )}
      <Button variant="primary" autoFocus aria-disabled={state.isBusy} onClick={() => void choose()}>
        {state.isBusy ? 'Opening…' : 'Open a backup or a copy…'}
      </Button>
    </section>
  )
}

function Other({
  name,
  onOpen,
}: {
  readonly name: string | undefined
  readonly onOpen: () => void
}): React.JSX.Element {
  return (
    <Button variant="line" onClick={onOpen}>
      {name}
    </Button>
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
