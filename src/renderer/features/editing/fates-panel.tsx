import { typeOf } from '#core/model/tagset'
import { perform } from '#workbench/acting/perform'
import type { ToldFate } from '#workbench/editing/fates'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { useValue } from '../../ui/use-value'
import styles from './editing.module.css'

const words: Readonly<Record<ToldFate['fate'], string>> = {
  grew: 'grew and now reads',
  shrank: 'shrank and now reads',
  emptied: 'lost all its text and was removed; it read',
}

/** What the last edit did to annotations, one by one. */
export function FatesPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const panel = useValue(workspace.view.panel)
  const tagset = useValue(workspace.project)?.index.get().tagset
  if (panel.kind !== 'fates' || tagset === undefined) return null
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  const undo = (): void => {
    close()
    void perform(workspace, { do: 'undo' })
  }
  const foot = (
    <>
      <Button variant="line" onClick={undo}>
        Undo the edit
      </Button>
      <Button variant="primary" onClick={close}>
        Keep it
      </Button>
    </>
  )
  return (
    <Sheet title="What the edit did" onClose={close} foot={foot}>
      <ul className={styles['list']} aria-label="Annotations">
        {panel.fates.map((fate) => (
          <li key={fate.id}>
            <strong>{typeOf(tagset, fate.type)?.name ?? fate.type}</strong> {words[fate.fate]}{' '}
            <q dir="auto">{fate.words}</q>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
