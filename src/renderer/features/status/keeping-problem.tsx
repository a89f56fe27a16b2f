import { perform } from '#workbench/acting/perform'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import styles from './status.module.css'

/** Says that a snapshot or its backup could not be written, until one could; what is wrong is told where it leads. */
export function KeepingProblem({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const problem = useValue(workspace.view.keepingProblem)
  if (problem === null) return null
  return (
    <Button
      size="small"
      className={styles['problem']}
      title={problem}
      onClick={() => void perform(workspace, { do: 'restore' })}
    >
      Backup not written
    </Button>
  )
}
