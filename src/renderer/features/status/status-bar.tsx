import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import { AnnotatorName } from './annotator-name'
import { Busy } from './busy'
import { Counts } from './counts'
import { KeepingProblem } from './keeping-problem'
import { LayersMenu } from './layers-menu'
import { SaveState } from './save-state'
import styles from './status.module.css'

export interface StatusBarProps {
  readonly workspace: Workspace
}

/** The line at the bottom: whether all is saved, what is done, by whom. */
export function StatusBar({ workspace }: StatusBarProps): React.JSX.Element {
  const session = useValue(workspace.project)
  const review = useValue(workspace.view.review)
  const editing = useValue(workspace.view.editing)
  const { zoom } = useValue(workspace.settings)
  return (
    <footer className={styles['bar']}>
      {session !== null && <SaveState saver={session.saver} />}
      <KeepingProblem workspace={workspace} />
      <Busy view={workspace.view} />
      <span>{editing !== null ? 'Editing' : review === null ? 'Annotating' : 'Reviewing'}</span>
      {session !== null && <OfArticle workspace={workspace} session={session} />}
      <div className={styles['end']}>
        <AnnotatorName workspace={workspace} />
        <Button
          size="small"
          aria-label={`Zoom ${percent(zoom)}, back to 100 %`}
          title="Back to 100 %"
          onClick={() => void perform(workspace, { do: 'zoom-reset' })}
        >
          {percent(zoom)}
        </Button>
        <Button size="small" aria-label="Keys" onClick={() => void perform(workspace, { do: 'keys' })}>
          <kbd className={styles['key']}>?</kbd> keys
        </Button>
      </div>
    </footer>
  )
}

function percent(zoom: number): string {
  return `${Math.round(zoom * 100)} %`
}

function OfArticle({
  workspace,
  session,
}: StatusBarProps & { readonly session: ProjectSession }): React.JSX.Element | null {
  const document = useValue(session.openDocument)
  if (document === null) return null
  return (
    <>
      <Counts session={session} document={document} />
      <LayersMenu workspace={workspace} session={session} document={document} />
    </>
  )
}
