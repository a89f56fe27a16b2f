import { useEffect, useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import { chooseBackup, stopBackup } from '#workbench/keeping/backup'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import styles from './restore.module.css'

/** The folder that every snapshot is also written to. */
export function BackupPart({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const { folder, run } = useBackup(workspace)
  const problem = useValue(workspace.view.keepingProblem)
  return (
    <section aria-label="Backup" className={styles['part']}>
      <h3 className={styles['title']}>Backup</h3>
      <p className={styles['help']}>
        {folder === null
          ? 'A folder on another disk, or one that is kept elsewhere, protects your work when this machine is lost.'
          : `Every snapshot is also written to ${folder}.`}
      </p>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['acts']}>
        <Button variant="line" onClick={() => run(() => chooseBackup(workspace))}>
          {folder === null ? 'Back up to a folder…' : 'Choose another folder…'}
        </Button>
        {(folder !== null || problem !== null) && (
          <Button variant="line" onClick={() => run(() => stopBackup(workspace))}>
            Stop backing up
          </Button>
        )}
      </div>
    </section>
  )
}

interface BackupState {
  /** Null while there is none. */
  readonly folder: string | null
  readonly run: (act: () => Promise<void>) => void
}

function useBackup(workspace: Workspace): BackupState {
  const [folder, setFolder] = useState<string | null>(null)
  const [acts, setActs] = useState(0)
  const { desktop } = workspace
  useEffect(() => {
    let isShown = true
    void attempt(workspace, async () => {
      const now = await desktop.call('backup:state', undefined)
      if (isShown) setFolder(now.folder)
    })
    return () => {
      isShown = false
    }
  }, [workspace, desktop, acts])
  const run = (act: () => Promise<void>): void => {
    void attempt(workspace, act).then(() => setActs((count) => count + 1))
  }
  return { folder, run }
}
