import { Redo2, Undo2 } from 'lucide-react'
import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { commandKey } from '../../ui/command-key'
import { useValue } from '../../ui/use-value'
import { GoOnReviewing } from './go-on-reviewing'
import { ProjectName } from './project-name'
import styles from './header.module.css'

type HeaderAct = 'import' | 'review' | 'export' | 'undo' | 'redo'

export interface HeaderProps {
  readonly workspace: Workspace
}

/** The line at the top: the project, and what is done with all of it. */
export function Header({ workspace }: HeaderProps): React.JSX.Element {
  const session = useValue(workspace.project)
  const review = useValue(workspace.view.review)
  const act = (action: HeaderAct) => () => void perform(workspace, { do: action })
  return (
    <header className={styles['header']}>
      <span className={styles['name']}>Rubricator</span>
      {session !== null && <ProjectName workspace={workspace} session={session} />}
      <div className={styles['acts']}>
        <Button variant="line" kbd={commandKey('O')} onClick={act('import')}>
          Import
        </Button>
        <div className={styles['review']}>
          <Button variant={review === null ? 'line' : 'primary'} onClick={act('review')}>
            Review
          </Button>
          {session !== null && <GoOnReviewing workspace={workspace} session={session} />}
        </div>
        <Button variant="line" onClick={act('export')}>
          Export
        </Button>
        {session !== null && <UndoButtons session={session} act={act} />}
      </div>
    </header>
  )
}

interface UndoButtonsProps {
  readonly session: ProjectSession
  readonly act: (action: HeaderAct) => () => void
}

function UndoButtons({ session, act }: UndoButtonsProps): React.JSX.Element {
  const { undo, redo } = useValue(session.history.state)
  return (
    <>
      <Button
        aria-label="Undo"
        kbd={commandKey('Z')}
        icon={<Undo2 aria-hidden />}
        disabled={undo === undefined}
        onClick={act('undo')}
      />
      <Button
        aria-label="Redo"
        kbd={commandKey('Shift Z')}
        icon={<Redo2 aria-hidden />}
        disabled={redo === undefined}
        onClick={act('redo')}
      />
    </>
  )
}
