import type { DifferenceOf } from '#agreement/comparison'
import { mineOf, theirsOf } from '#agreement/comparison'
import type { AnnotationType } from '#core/model/tagset'
import { selectedText } from '#workbench/acting/annotating-acts'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Wish } from '#workbench/reviewing/settle'
import type { Workspace } from '#workbench/workspace'
import { FilteredList } from '../../ui/filtered-list'
import { useValue } from '../../ui/use-value'
import type { Sides } from './sides'
import styles from './new-one.module.css'

export interface NewOneProps {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly difference: DifferenceOf<'annotation'>
  readonly sides: Sides
  readonly onMake: (wish: Wish) => void
  readonly onCancel: () => void
}

/** Asks what the new annotation is to be: over the words selected in the article, else over those in dispute. */
export function NewOne(props: NewOneProps): React.JSX.Element {
  const { workspace, desk, difference, sides, onMake, onCancel } = props
  useValue(workspace.view.selection)
  const { tagset } = useValue(desk.project.index)
  const base = mineOf(difference) ?? theirsOf(difference)
  const selected = selectedText(workspace, desk)
  const spans = selected === undefined ? (base?.spans ?? []) : [selected]
  const types = likeliestFirst(tagset.types, base?.type)
  return (
    <div
      role="group"
      aria-label="A new one"
      className={styles['new']}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p>
        New over <q className={styles['quote']}>{sides.quote(spans)}</q>
        {selected === undefined && '. Select other words in the article to change that.'}
      </p>
      <FilteredList
        label="Type of the new one"
        choices={types.map(({ id, name }) => ({ id, text: name, content: name }))}
        empty="There is no type yet. Make one in the list of tags."
        onChoose={(id) => {
          const type = types.find((one) => one.id === id)
          if (type !== undefined) onMake({ type, spans })
        }}
      />
    </div>
  )
}

function likeliestFirst(
  types: readonly AnnotationType[],
  likeliest: string | undefined,
): readonly AnnotationType[] {
  return [...types.filter(({ id }) => id === likeliest), ...types.filter(({ id }) => id !== likeliest)]
}
