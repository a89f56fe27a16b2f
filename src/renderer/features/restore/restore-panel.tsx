import { useState } from 'react'
import { perform } from '#workbench/acting/perform'
import { pickAndRestore, restoreFrom } from '#workbench/keeping/restore'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { useValue } from '../../ui/use-value'
import { BackupPart } from './backup-part'
import { SnapshotList } from './snapshot-list'
import styles from './restore.module.css'

/** The ways back to what a project was, and the ways to keep it elsewhere. */
export function RestorePanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const session = useValue(workspace.project)
  const { isBusy, problem, run } = useRestoring()
  if (session === null) return null
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  return (
    <Sheet title="Restore and back up" onClose={close}>
      <section aria-label="Restore" className={styles['part']}>
        <p className={styles['help']}>
          Restoring makes the project what it was. It is one step: Undo brings back what is here now.
        </p>
        {problem !== '' && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <SnapshotList
          workspace={workspace}
          session={session}
          isBusy={isBusy}
          onRestore={(token, when) => run(() => restoreFrom(workspace, token, when))}
        />
        <div className={styles['acts']}>
          <Button variant="line" disabled={isBusy} onClick={() => run(() => pickAndRestore(workspace))}>
            Restore from a file…
          </Button>
        </div>
      </section>
      <BackupPart workspace={workspace} />
      <section aria-label="Copy" className={styles['part']}>
        <h3 className={styles['title']}>Copy</h3>
        <p className={styles['help']}>
          The whole project in one file, with everything that undo needs, to go on with it on another machine.
        </p>
        <div className={styles['acts']}>
          <Button variant="line" onClick={() => void perform(workspace, { do: 'save-copy' })}>
            Save a copy of the project…
          </Button>
        </div>
      </section>
    </Sheet>
  )
}

interface Restoring {
  readonly isBusy: boolean
  readonly problem: string
  readonly run: (act: () => Promise<void>) => void
}

function useRestoring(): Restoring {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const run = (act: () => Promise<void>): void => {
    setBusy(true)
    setProblem('')
    act()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false))
  }
  return { isBusy, problem, run }
}
