import { useMemo } from 'react'
import type { Desk } from '#workbench/annotating/own-layer'
import type { ProjectSession } from '#workbench/project-session'
import { documentReview, type Review } from '#workbench/reviewing/review'
import { closeReview, nameOf } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { PanelHeading } from '../../ui/panel-heading'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { ArticleReview } from './article-review'
import { ReviewedArticles } from './reviewed-articles'
import styles from './review-panel.module.css'

/** A colleague's work beside one's own: where they differ, and what is decided. Nothing while no review is open. */
export function ReviewPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const session = useValue(workspace.project)
  const review = useValue(workspace.view.review)
  if (session === null || review === null) return null
  return (
    <section aria-label="Review" className={styles['panel']}>
      <InProject workspace={workspace} session={session} review={review} />
    </section>
  )
}

interface InProjectProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
  readonly review: Review
}

function InProject({ workspace, session, review }: InProjectProps): React.JSX.Element {
  const document = useValue(session.openDocument)
  const version = useVersion(document)
  const desk = useMemo<Desk | null>(() => document && { project: session, document }, [session, document])
  const open = useMemo(
    () => (desk === null || version < 0 ? undefined : documentReview(desk, review)),
    [desk, review, version],
  )
  const progress = open && { settled: open.settled, count: open.differences.length }
  return (
    <>
      <PanelHeading
        aside={
          <Button size="small" variant="line" onClick={() => closeReview(workspace)}>
            Close review
          </Button>
        }
      >
        Review · {nameOf(review.colleague)}
      </PanelHeading>
      <ReviewedArticles workspace={workspace} review={review} open={document?.id} progress={progress} />
      {desk === null || open === undefined ? (
        <p className={styles['note']}>{nothingHere(review, document?.id)}</p>
      ) : (
        <ArticleReview
          key={`${desk.document.id} ${open.theirs.id}`}
          workspace={workspace}
          desk={desk}
          review={review}
          open={open}
        />
      )}
    </>
  )
}

function nothingHere({ colleague, lines }: Review, document: string | undefined): string {
  const comparable = lines.filter((line) => line.state === 'same' || line.state === 'normalised')
  if (comparable.length === 0) return 'None of the articles of this file can be compared with yours.'
  return comparable.some((line) => line.document === document)
    ? `The annotations of ${nameOf(colleague)} were taken out again. Redo brings them back, or open the file once more.`
    : `${nameOf(colleague)} has no annotations in the open article. Choose one of the articles above.`
}
