import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Panel } from '#workbench/view'
import type { DocumentSession } from '#workbench/document-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { useValue } from '../../ui/use-value'
import { findFor, startFind, stepFind, stopFind } from './finding'
import { ReplaceRow } from './replace-row'
import styles from './find-bar.module.css'

export interface FindBarProps {
  readonly workspace: Workspace
  /** Another one for every wish to find, also while the bar is open. */
  readonly request: Panel
  readonly document: DocumentSession
}

/** Finds words in the article. Enter goes on, Escape goes back to the text with the match selected. */
export function FindBar({ workspace, request, document }: FindBarProps): React.JSX.Element {
  const { view } = workspace
  const { query } = useValue(view.find)
  const editing = useValue(view.editing)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    startFind(view, document)
    field.current?.focus()
    field.current?.select()
  }, [view, document, request])
  const press = (event: KeyboardEvent): void => {
    const back = event.shiftKey ? -1 : 1
    if (event.key === 'Enter' || event.key === 'F3') stepFind(view, back)
    else if (event.key === 'Escape') stopFind(view)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles['bar']} aria-label="Find in the article" onKeyDown={press}>
      <div className={styles['row']}>
        <TextField
          ref={field}
          label="Find in the article"
          labelHidden
          placeholder="Find in the article"
          className={styles['field']}
          value={query}
          onChange={(next) => findFor(view, document, next)}
        />
        <Matches view={view} />
      </div>
      {editing !== null && <ReplaceRow workspace={workspace} document={document} />}
    </search>
  )
}

/** How many matches there are, and the buttons to go through them. */
function Matches({ view }: Pick<Workspace, 'view'>): React.JSX.Element {
  const { query, found, current } = useValue(view.find)
  const isEmpty = found.length === 0
  return (
    <>
      <span className={styles['count']} aria-live="polite">
        {query.trim() === '' ? '' : isEmpty ? 'not found' : `${current + 1} of ${found.length}`}
      </span>
      <Button
        size="small"
        aria-label="Previous match"
        disabled={isEmpty}
        icon={<ChevronUp aria-hidden />}
        onClick={() => stepFind(view, -1)}
      />
      <Button
        size="small"
        aria-label="Next match"
        disabled={isEmpty}
        icon={<ChevronDown aria-hidden />}
        onClick={() => stepFind(view, 1)}
      />
      <Button size="small" aria-label="Close find" icon={<X aria-hidden />} onClick={() => stopFind(view)} />
    </>
  )
}
