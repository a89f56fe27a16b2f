import { ChevronDown } from 'lucide-react'
import type { Annotator } from '#core/model/project'
import { attempt } from '#workbench/acting/attempt'
import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import { nameOf, resumeReview } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { MenuButton, type MenuEntry } from '../../ui/menu'
import { usePart, useValue } from '../../ui/use-value'
import styles from './header.module.css'

export interface GoOnReviewingProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
}

/** Beside the button that asks for a file: the reviews that need none, for their annotations are here already. */
export function GoOnReviewing({ workspace, session }: GoOnReviewingProps): React.JSX.Element | null {
  const annotators = usePart(session.index, (index) => index.annotators)
  const review = useValue(workspace.view.review)
  const colleagues = annotators.filter(({ id }) => id !== session.me.id)
  if (colleagues.length === 0) return null
  const entryFor = (colleague: Annotator): MenuEntry => ({
    id: colleague.id,
    label: `Go on with ${nameOf(colleague)}`,
    current: review?.colleague.id === colleague.id,
    onChoose: () => void attempt(workspace, () => resumeReview(workspace, colleague.id)),
  })
  return (
    <MenuButton
      label="Reviews"
      buttonLabel="Go on with a review"
      buttonClassName={styles['go-on']}
      variant={review === null ? 'line' : 'primary'}
      button={<ChevronDown aria-hidden />}
      entries={[
        ...colleagues.map(entryFor),
        {
          id: 'file',
          label: 'Review another file…',
          separated: true,
          onChoose: () => void perform(workspace, { do: 'review' }),
        },
      ]}
    />
  )
}
