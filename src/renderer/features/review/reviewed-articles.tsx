import { useEffect, useRef } from 'react'
import type { DocumentId } from '#core/model/ids'
import { attempt } from '#workbench/acting/attempt'
import type { Review, ReviewLine } from '#workbench/reviewing/review'
import { openReviewed } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { classNames } from '../../ui/class-names'
import styles from './reviewed-articles.module.css'

interface Progress {
  readonly settled: number
  readonly count: number
}

export interface ReviewedArticlesProps {
  readonly workspace: Workspace
  readonly review: Review
  readonly open: DocumentId | undefined
  /** How many of the differences in the open article are settled. */
  readonly progress: Progress | undefined
}

/** What became of each article of the file. */
export function ReviewedArticles(props: ReviewedArticlesProps): React.JSX.Element {
  const { workspace, review, open, progress } = props
  useNotedProgress(props)
  return (
    <ul aria-label="Articles of the file" className={styles['list']}>
      {review.lines.map((line, i) => {
        const isOpen = line.document !== undefined && line.document === open
        return (
          <li key={i} className={styles['line']}>
            <Title line={line} isOpen={isOpen} workspace={workspace} />
            <span className={styles['state']}>
              {isOpen && progress ? progressWords(progress) : stateWords(line)}
            </span>
            {line.state === 'same' || <p className={styles['message']}>{line.message}</p>}
          </li>
        )
      })}
    </ul>
  )
}

interface TitleProps {
  readonly line: ReviewLine
  readonly isOpen: boolean
  readonly workspace: Workspace
}

function Title({ line, isOpen, workspace }: TitleProps): React.JSX.Element {
  const { title, document, state } = line
  if (document === undefined || state === 'different')
    return (
      <span className={styles['title']} title={title}>
        {title}
      </span>
    )
  return (
    <button
      type="button"
      title={title}
      aria-current={isOpen ? 'true' : undefined}
      className={classNames(styles['title'], styles['button'])}
      onClick={() => void attempt(workspace, () => openReviewed(workspace, document))}
    >
      {title}
    </button>
  )
}

function progressWords({ settled, count }: Progress): string {
  return `${settled} of ${count} settled`
}

function stateWords({ state, left }: ReviewLine): string {
  if (state === 'different') return 'text differs'
  if (state === 'unpaired') return 'not here'
  if (left === undefined) return ''
  return left === 0 ? 'settled' : `${left} to settle`
}

/** What was left in an article is noted when another is opened. */
function useNotedProgress({ workspace, open, progress }: ReviewedArticlesProps): void {
  const left = progress && progress.count - progress.settled
  const last = useRef(left)
  useEffect(() => {
    last.current = left
  }, [left])
  useEffect(() => {
    const { review } = workspace.view
    return () =>
      review.update(
        (now) =>
          now && {
            ...now,
            lines: now.lines.map((line) =>
              line.document === open && last.current !== undefined ? { ...line, left: last.current } : line,
            ),
          },
      )
  }, [workspace, open])
}
