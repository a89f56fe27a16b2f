import { Check, Ellipsis } from 'lucide-react'
import type { DocumentSummary } from '#core/model/document-summary'
import { attempt } from '#workbench/acting/attempt'
import { removeArticle } from '#workbench/importing/remove-article'
import type { Workspace } from '#workbench/workspace'
import { classNames } from '../../ui/class-names'
import { shortDate } from '../../ui/dates'
import { MenuButton } from '../../ui/menu'
import styles from './articles.module.css'

export interface ArticleItemProps {
  readonly workspace: Workspace
  readonly article: DocumentSummary
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly isTabStop: boolean
  /** Where the item stands in a list that draws only what is in view, in CSS pixels. */
  readonly place?: { readonly top: number; readonly height: number }
  readonly onOpen: () => void
}

export function ArticleItem(props: ArticleItemProps): React.JSX.Element {
  const { article, index, count, isOpen, isTabStop, place, onOpen } = props
  const { published } = article.metadata
  return (
    <li
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={classNames(
        styles['item'],
        isOpen && styles['open'],
        place !== undefined && styles['placed'],
      )}
      style={place && { height: place.height, transform: `translateY(${place.top}px)` }}
    >
      <button
        type="button"
        data-item
        {...(isTabStop ? { 'data-first-focus': true } : {})}
        className={styles['article']}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onOpen}
      >
        <span className={styles['title']} dir="auto">
          {article.title}
        </span>
        <span className={styles['facts']}>
          {published !== undefined && <span>{shortDate(published)}</span>}
          <span>{tagsText(article)}</span>
          {article.status === 'finished' && <Check aria-label="finished" className={styles['done']} />}
        </span>
      </button>
      <ItemMenu {...props} />
    </li>
  )
}

function tagsText({ counts }: DocumentSummary): string {
  const tags = counts.entity + counts.event + counts.claim
  if (tags === 0) return 'not started'
  return tags === 1 ? '1 tag' : `${tags} tags`
}

function ItemMenu({ workspace, article, isTabStop }: ArticleItemProps): React.JSX.Element {
  const editDetails = async (): Promise<void> => {
    await workspace.openArticle(article.id)
    workspace.view.panel.set({ kind: 'details' })
  }
  return (
    <MenuButton
      size="small"
      label={`More for ${article.title}`}
      buttonLabel={`More for ${article.title}`}
      buttonClassName={styles['more']}
      skipTab={!isTabStop}
      button={<Ellipsis aria-hidden />}
      entries={[
        { id: 'details', label: 'Edit details…', onChoose: () => void attempt(workspace, editDetails) },
        {
          id: 'remove',
          label: 'Remove article',
          danger: true,
          onChoose: () => void attempt(workspace, () => removeArticle(workspace, article.id)),
        },
      ]}
    />
  )
}
