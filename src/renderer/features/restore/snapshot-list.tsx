import { useEffect, useState } from 'react'
import type { ProjectSession } from '#workbench/project-session'
import { listSnapshots, type KeptSnapshot } from '#workbench/keeping/snapshots'
import type { Workspace } from '#workbench/workspace'
import { SnapshotItem } from './snapshot-item'
import styles from './restore.module.css'

interface SnapshotListProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
  readonly isBusy: boolean
  readonly onRestore: (token: string, when: string) => void
}

/** The snapshots of a project, the newest first. */
export function SnapshotList({
  workspace,
  session,
  isBusy,
  onRestore,
}: SnapshotListProps): React.JSX.Element {
  const { snapshots, problem } = useSnapshots(workspace, session)
  if (problem !== '')
    return (
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    )
  if (snapshots === undefined) return <p className={styles['help']}>Looking at the snapshots…</p>
  if (snapshots.length === 0)
    return (
      <p className={styles['help']}>
        There is no snapshot yet. One is taken every ten minutes while you work, before something is brought
        in, and when the project is closed.
      </p>
    )
  return (
    <ul aria-label="Snapshots" className={styles['list']}>
      {snapshots.map((snapshot) => (
        <SnapshotItem key={snapshot.takenAt} snapshot={snapshot} isBusy={isBusy} onRestore={onRestore} />
      ))}
    </ul>
  )
}

interface Found {
  readonly snapshots?: readonly KeptSnapshot[]
  readonly problem: string
}

function useSnapshots(workspace: Workspace, session: ProjectSession): Found {
  const [found, setFound] = useState<Found>({ problem: '' })
  useEffect(() => {
    let isShown = true
    const show = (next: Found): void => {
      if (isShown) setFound(next)
    }
    listSnapshots(workspace, session).then(
      (snapshots) => show({ snapshots, problem: '' }),
      (error: unknown) => show({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isShown = false
    }
  }, [workspace, session])
  return found
}
