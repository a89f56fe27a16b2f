import { useMemo, useState } from 'react'
import { nameOfInvisible } from '#core/text/invisible'
import type { DocumentSession } from '#workbench/document-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import { InvisiblePlaces, invisibleText } from './invisible-places'
import styles from './reading.module.css'

export interface InvisibleNoteProps {
  readonly workspace: Workspace
  readonly document: DocumentSession
}

/** Says that the text has characters nobody sees, which may turn or hide words, and goes from one to the next. */
export function InvisibleNote({ workspace, document }: InvisibleNoteProps): React.JSX.Element | null {
  const places = useMemo(() => new InvisiblePlaces(document), [document])
  const found = useValue(places)
  const [shown, setShown] = useState(-1)
  if (found.length === 0) return null
  const at = Math.min(shown, found.length - 1)
  const here = found[at]
  const showNext = (): void => {
    const next = (at + 1) % found.length
    const place = found[next]
    setShown(next)
    if (place === undefined) return
    workspace.view.selection.set({ anchor: place.at, focus: place.at })
    workspace.view.reveal.set({ start: place.at, end: place.at + place.character.length })
  }
  return (
    <p className={styles['note']}>
      <span>{invisibleText(found)}</span>
      <Button size="small" variant="line" onClick={showNext}>
        Show {here === undefined ? 'the first' : 'the next'}
      </Button>
      <span aria-live="polite">
        {here !== undefined && `${at + 1} of ${found.length}: ${nameOfInvisible(here.character)}`}
      </span>
    </p>
  )
}
