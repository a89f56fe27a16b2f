import type { KeyboardEvent } from 'react'
import { replacePlaces } from '#workbench/acting/editing-acts'
import type { DocumentSession } from '#workbench/document-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { useValue } from '../../ui/use-value'
import { findFor } from './finding'
import styles from './find-bar.module.css'

export interface ReplaceRowProps {
  readonly workspace: Workspace
  readonly document: DocumentSession
}

/** Replaces what was found: the match shown, or all of them as one step. */
export function ReplaceRow({ workspace, document }: ReplaceRowProps): React.JSX.Element {
  const { view } = workspace
  const { query, found, current, replacement } = useValue(view.find)
  const isEmpty = found.length === 0
  const replace = (all: 'all' | 'one') => () => {
    const places = all === 'all' ? found : found.slice(current, current + 1)
    replacePlaces(workspace, places, replacement)
    findFor(view, document, query)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isEmpty || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    replace('one')()
  }
  return (
    <div className={styles['row']} onKeyDown={press}>
      <TextField
        label="Replace by"
        labelHidden
        placeholder="Replace by"
        className={styles['field']}
        value={replacement}
        onChange={(next) => view.find.update((find) => ({ ...find, replacement: next }))}
      />
      <Button size="small" variant="line" disabled={isEmpty} onClick={replace('one')}>
        Replace
      </Button>
      <Button size="small" variant="line" disabled={isEmpty} onClick={replace('all')}>
        Replace all
      </Button>
    </div>
  )
}
