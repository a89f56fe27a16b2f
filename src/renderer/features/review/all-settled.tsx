import { attempt } from '#workbench/acting/attempt'
import type { DocumentReview, Review, ReviewLine } from '#workbench/reviewing/review'
import { refreshAdjudicated } from '#workbench/reviewing/settle'
import { nameOf, openReviewed } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import styles from './article-review.module.css'

export interface AllSettledProps {
  readonly workspace: Workspace
  readonly review: Review
  readonly open: DocumentReview
}

/** What came of the article, and where to go from here. */
export function AllSettled({ workspace, review, open }: AllSettledProps): React.JSX.Element {
  const next = review.lines.find((line) => (line.left ?? 0) > 0 && line.document !== open.document.id)
  const document = next?.document
  return (
    <div className={styles['settled']}>
      <p>
        {foundWords(review, open.differences.length)} The result, what you agree on and what was settled, is
        saved.
      </p>
      <div className={styles['acts']}>
        {document !== undefined && (
          <Button
            size="small"
            variant="primary"
            data-first-focus=""
            data-when-settled=""
            onClick={() => void attempt(workspace, () => openReviewed(workspace, document))}
          >
            {nextWords(next)}
          </Button>
        )}
        <Button
          size="small"
          variant={document === undefined ? 'primary' : 'line'}
          data-when-settled={document === undefined ? '' : undefined}
          onClick={() => {
            refreshAdjudicated(workspace)
            workspace.view.panel.set({ kind: 'export', what: 'result' })
          }}
        >
          Export the result
        </Button>
      </div>
    </div>
  )
}

function foundWords({ colleague }: Review, count: number): string {
  if (count === 0) return `You and ${nameOf(colleague)} agree on everything here.`
  return count === 1 ? 'The one difference is settled.' : `All ${count} differences are settled.`
}

function nextWords(line: ReviewLine | undefined): string {
  return `Next article (${line?.left ?? 0} to settle)`
}
