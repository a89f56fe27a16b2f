import { Pencil } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { withoutTurns } from '#core/text/invisible'
import { detailsForm, editDetails } from '#workbench/importing/edit-details'
import type { Desk } from '#workbench/annotating/own-layer'
import type { DocumentSession } from '#workbench/document-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { longDate } from '../../ui/dates'
import { directionOf } from '../../ui/text-direction'
import { useValue } from '../../ui/use-value'
import styles from './reading.module.css'

const DetailsSheet = lazy(async () => ({ default: (await import('./details-sheet')).DetailsSheet }))

export interface ArticleHeadProps {
  readonly workspace: Workspace
  readonly desk: Desk
}

/** Most articles begin with their title; it is not shown twice, and what is known stands under it all the same. */
function hasOwnTitle({ details, text }: DocumentSession): boolean {
  return text.lines[0]?.text.trim() === details.title.trim()
}

/** Title, source, date and author; a pencil to mend them. */
export function ArticleHead({ workspace, desk }: ArticleHeadProps): React.JSX.Element {
  const { title, language, metadata, revision } = desk.document.details
  const panel = useValue(workspace.view.panel)
  const { publisher, published, author } = metadata
  const facts = [
    publisher,
    published === undefined ? undefined : longDate(published),
    author,
    revision > 1 ? `revision ${revision}` : undefined,
  ].filter((fact) => fact !== undefined)
  const known = facts.length === 0 ? 'No source or date yet' : facts.map(withoutTurns).join(' · ')
  const close = (): void => {
    workspace.view.panel.set({ kind: 'none' })
    workspace.view.focus.set({ place: 'article' })
  }
  const isTitled = hasOwnTitle(desk.document)
  return (
    <div className={styles['head']} data-titled={isTitled} dir={directionOf(title)}>
      <h1 className={isTitled ? styles['read-out'] : styles['title']} lang={language}>
        {title}
      </h1>
      <p className={styles['facts']}>
        <span className={styles['known']}>{known}</span>
        <Button
          size="small"
          aria-label="Edit details"
          icon={<Pencil aria-hidden />}
          onClick={() => workspace.view.panel.set({ kind: 'details' })}
        />
      </p>
      <Suspense>
        {panel.kind === 'details' && (
          <DetailsSheet
            form={detailsForm(desk.document.details)}
            onClose={close}
            onSave={(form) => {
              editDetails(desk, form)
              close()
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
