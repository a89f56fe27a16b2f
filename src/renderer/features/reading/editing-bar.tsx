import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KindOfBlock } from '#core/edit/block-edits'
import {
  changeKindOfSelected,
  moveSelectedBlocks,
  showChanges,
  toggleEditing,
} from '#workbench/acting/editing-acts'
import { attempt } from '#workbench/acting/attempt'
import type { DocumentSession } from '#workbench/document-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { commandKey } from '../../ui/command-key'
import { Select } from '../../ui/field'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { kindsOfBlocks, nameOfLook } from './kinds-of-blocks'
import styles from './editing-bar.module.css'

export interface EditingBarProps {
  readonly workspace: Workspace
  readonly document: DocumentSession
}

/** Says that the text is edited, and what can be done besides typing. */
export function EditingBar({ workspace, document }: EditingBarProps): React.JSX.Element {
  const { view } = workspace
  useVersion(document)
  const selection = useValue(view.selection)
  const look = document.text.lines[document.text.lineAt(selection?.focus ?? 0)]?.look
  const back = (): void => view.focus.set({ place: 'article' })
  const change = (kind: KindOfBlock): void => {
    changeKindOfSelected(workspace, kind)
    back()
  }
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Editing">
      <strong className={styles['name']}>Editing the text</strong>
      <Select
        label="Kind of paragraph"
        labelHidden
        value={nameOfLook(look)}
        options={kindsOfBlocks.map(({ name }) => ({ value: name, label: name }))}
        onChange={(name) => {
          const chosen = kindsOfBlocks.find((one) => one.name === name)
          if (chosen !== undefined) change(chosen.kind)
        }}
      />
      <MoveButtons workspace={workspace} onMoved={back} />
      <Button size="small" variant="line" onClick={() => showChanges(workspace)}>
        Changes
      </Button>
      <Button
        size="small"
        variant="primary"
        kbd={commandKey('E')}
        onClick={() => void attempt(workspace, () => toggleEditing(workspace))}
      >
        Done
      </Button>
    </div>
  )
}

interface MoveButtonsProps {
  readonly workspace: Workspace
  readonly onMoved: () => void
}

function MoveButtons({ workspace, onMoved }: MoveButtonsProps): React.JSX.Element {
  const move = (direction: -1 | 1) => () => {
    moveSelectedBlocks(workspace, direction)
    onMoved()
  }
  return (
    <>
      <Button
        size="small"
        aria-label="Move up"
        kbd="Alt Up"
        icon={<ArrowUp aria-hidden />}
        onClick={move(-1)}
      />
      <Button
        size="small"
        aria-label="Move down"
        kbd="Alt Down"
        icon={<ArrowDown aria-hidden />}
        onClick={move(1)}
      />
    </>
  )
}
