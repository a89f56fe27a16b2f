import { useEffect, useState } from 'react'
import type { LineChange } from '#core/edit/line-changes'
import { textChanges } from '#workbench/editing/text-history'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { longDate } from '../../ui/dates'
import { Sheet } from '../../ui/sheet'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { pairs, wordDifference } from './word-difference'
import styles from './editing.module.css'

/** What was changed in the text since it was imported. */
export function ChangesPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const panel = useValue(workspace.view.panel)
  const desk = workspace.desk()
  if (panel.kind !== 'changes' || desk === undefined) return null
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  const foot = (
    <Button variant="primary" onClick={close}>
      Done
    </Button>
  )
  return (
    <Sheet title="Changes to the text" wide onClose={close} foot={foot}>
      <Changes desk={desk} />
    </Sheet>
  )
}

function Changes({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const changes = useChanges(desk)
  const { revisions } = desk.document.details
  if (changes === undefined) return <p>Looking at what was changed…</p>
  if (changes.length === 0) return <p>The text is as it was imported.</p>
  return (
    <>
      <Revisions desk={desk} revisions={revisions} />
      <ol className={styles['changes']} aria-label="Changes">
        {changes.map((change) => (
          <Change key={change.at} change={change} />
        ))}
      </ol>
    </>
  )
}

function useChanges(desk: Desk): readonly LineChange[] | undefined {
  const version = useVersion(desk.document)
  const [changes, setChanges] = useState<readonly LineChange[]>()
  const { project, document } = desk
  useEffect(() => {
    let isShown = true
    void textChanges({ project, document }).then((found) => isShown && setChanges(found))
    return () => {
      isShown = false
    }
  }, [project, document, version])
  return changes
}

interface RevisionsProps {
  readonly desk: Desk
  readonly revisions: Desk['document']['details']['revisions']
}

function Revisions({ desk, revisions }: RevisionsProps): React.JSX.Element {
  const annotators = usePart(desk.project.index, (index) => index.annotators)
  const nameOf = (id: string): string => annotators.find((one) => one.id === id)?.name ?? ''
  return (
    <ul className={styles['list']} aria-label="Revisions">
      {revisions.map(({ n, at, by }) => (
        <li key={n}>
          Revision {n}, {longDate(at.slice(0, 10))}
          {nameOf(by) === '' ? '' : ` by ${nameOf(by)}`}
        </li>
      ))}
    </ul>
  )
}

function Change({ change }: { readonly change: LineChange }): React.JSX.Element {
  return (
    <li>
      {pairs(change).map(({ before, after }, i) => (
        <p key={i} dir="auto">
          {wordDifference(before, after).map(({ kind, words }, n) =>
            kind === 'same' ? (
              <span key={n}>{words}</span>
            ) : kind === 'removed' ? (
              <del key={n}>{words}</del>
            ) : (
              <ins key={n}>{words}</ins>
            ),
          )}
        </p>
      ))}
    </li>
  )
}
