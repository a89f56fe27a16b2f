import { useEffect } from 'react'
import { currentHint, finishHint, hints, watchFirstMinute, type Hint } from '#workbench/acting/first-minute'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import styles from './first-minute.module.css'

const words: Readonly<Record<Hint, { readonly title: string; readonly text: string }>> = {
  select: {
    title: 'Select a word',
    text: 'Double-click it in the article, or put the caret on it and press Space.',
  },
  tag: {
    title: 'Press a letter',
    text: 'P tags a person, L a location, Shift with E an extradition. The toolbar shows all of them.',
  },
  look: {
    title: 'Look right',
    text: 'Everything you tag is listed there. Select something to see and edit its details.',
  },
}

/** A quiet card that says what to try next, until it was done or dismissed. */
export function FirstMinute({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const { hintsDone } = useValue(workspace.settings)
  const hint = currentHint(hintsDone)
  const editing = useValue(workspace.view.editing)
  useEffect(() => watchFirstMinute(workspace), [workspace])
  if (hint === undefined || editing !== null) return null
  return (
    <aside className={styles['card']} aria-label="Hint">
      <p className={styles['words']}>
        <b className={styles['title']}>{words[hint].title}</b> {words[hint].text}
      </p>
      <Button size="small" onClick={() => finishHint(workspace, hint)}>
        Next
      </Button>
      <Button size="small" onClick={() => finishHint(workspace, ...hints)}>
        Hide hints
      </Button>
    </aside>
  )
}
