import type { AnnotationKind } from '#core/model/annotation'
import type { Tagset } from '#core/model/tagset'
import { keyTable, type KeyGroup } from '#workbench/acting/key-table'
import { keyLabel } from '#workbench/acting/keymap'
import type { Workspace } from '#workbench/workspace'
import { Sheet } from '../../ui/sheet'
import { useValue } from '../../ui/use-value'
import { useTagset } from './use-tagset'
import styles from './help.module.css'

const kinds: readonly (readonly [AnnotationKind, string])[] = [
  ['entity', 'Letters for entities'],
  ['event', 'Letters for events, with Shift'],
  ['claim', 'Letters for claims, after C'],
]

/** The keys that work here. */
export function KeysPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const tagset = useTagset(useValue(workspace.project))
  const letters = tagset === undefined ? [] : kinds.map(([kind, title]) => letterGroup(tagset, kind, title))
  const groups = [...keyTable, ...letters].filter((group) => group.rows.length > 0)
  return (
    <Sheet title="Keys" wide onClose={() => workspace.view.panel.set({ kind: 'none' })}>
      <div className={styles['columns']}>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </Sheet>
  )
}

function letterGroup({ types }: Tagset, kind: AnnotationKind, title: string): KeyGroup {
  const rows = types.flatMap((type) =>
    type.kind === kind && type.key !== undefined
      ? [{ press: keyLabel(kind, type.key), does: type.name }]
      : [],
  )
  return { title, rows }
}

function Group({ group }: { readonly group: KeyGroup }): React.JSX.Element {
  return (
    <section className={styles['group']} aria-label={group.title}>
      <h3 className={styles['heading']}>{group.title}</h3>
      <dl className={styles['keys']}>
        {group.rows.map(({ press, does }) => (
          <div key={press} className={styles['row']}>
            <dt>
              <kbd className={styles['key']}>{press}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
