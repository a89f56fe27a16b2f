import type { KeptSnapshot } from '#workbench/keeping/snapshots'
import { Button } from '../../ui/button'
import { dateAndTime } from '../../ui/dates'
import { holdingsText, reasons, sizeText } from './words'
import styles from './restore.module.css'

interface SnapshotItemProps {
  readonly snapshot: KeptSnapshot
  readonly isBusy: boolean
  readonly onRestore: (token: string, when: string) => void
}

const problems = {
  damaged: 'This snapshot is damaged and cannot be restored.',
  newer: 'This snapshot was made by a newer Rubricator. Update Rubricator to restore it.',
} as const

/** One snapshot: of when, why, what it holds, and the way back to it. */
export function SnapshotItem({ snapshot, isBusy, onRestore }: SnapshotItemProps): React.JSX.Element {
  const { takenAt, size, file, problem, why, holds } = snapshot
  const when = dateAndTime(takenAt)
  return (
    <li className={styles['snapshot']}>
      <div className={styles['what']}>
        <p>
          <time className={styles['when']} dateTime={takenAt}>
            {when}
          </time>
          {why !== undefined && `, ${reasons[why]}`}
        </p>
        <p className={problem === undefined ? styles['holds'] : styles['damaged']}>
          {problem !== undefined
            ? problems[problem]
            : `${holds === undefined ? '' : `${holdingsText(holds)}, `}${sizeText(size)}`}
        </p>
      </div>
      {file !== null && (
        <Button
          variant="line"
          size="small"
          aria-label={`Restore the project of ${when}`}
          disabled={isBusy}
          onClick={() => onRestore(file.token, when)}
        >
          Restore
        </Button>
      )}
    </li>
  )
}
