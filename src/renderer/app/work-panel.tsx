import type { Workspace } from '#workbench/workspace'
import { AnnotationList } from '../features/annotations/annotation-list'
import { AnnotationDetails } from '../features/details/annotation-details'
import { Part } from './part'
import styles from './work-panel.module.css'

/** The right panel: the annotations over the details of the selected one. */
export function WorkPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
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
