import type { Workspace } from '#workbench/workspace'
import { AnnotationList } from '../features/annotations/annotation-list'
import { AnnotationDetails } from '../features/details/annotation-details'
import { ReviewPanel } from '../features/review/review-panel'
import { useValue } from '../ui/use-value'
import { Part } from './part'
import styles from './work-panel.module.css'

/** The right panel: the annotations over the details of the selected one, or the review that is open. */
export function WorkPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const review = useValue(workspace.view.review)
  if (review !== null)
    return (
      <div className={styles['review']} data-place="review">
        <Part>
          <ReviewPanel workspace={workspace} />
        </Part>
      </div>
    )
  return (
    <>
      <div className={styles['list']} data-place="annotations">
        <Part>
          <AnnotationList workspace={workspace} />
        </Part>
      </div>
      <div className={styles['details']} data-place="details">
        <Part>
          <AnnotationDetails workspace={workspace} />
        </Part>
      </div>
    </>
  )
}
