import { Equal } from 'lucide-react'
import { useMemo } from 'react'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { perform } from '#workbench/acting/perform'
import { coreferenceCandidates, joinCoreference, leaveCoreference } from '#workbench/annotating/same-as'
import { Button } from '../../ui/button'
import { FilteredList } from '../../ui/filtered-list'
import { useValue } from '../../ui/use-value'
import { MentionChip, MentionLine } from './mention-chip'
import { MentionContext } from './mention-context'
import { quoteOf, type PartOf } from './part'
import styles from './annotation-details.module.css'

/** The mentions that name the same thing. Claims are linked by relations instead, but a set that is there is shown. */
export function SameAs(part: PartOf<Annotation>): React.JSX.Element | null {
  const { workspace, desk, layer, annotation } = part
  const panel = useValue(workspace.view.panel)
  const set = layer.coreferenceOf(annotation.id)
  if (annotation.kind === 'claim' && set === undefined) return null
  if (panel.kind === 'same-as') return <Candidates {...part} />
  return (
    <div role="group" aria-label="Same as">
      {set !== undefined && (
        <>
          <p className={styles['label']}>{sameText(set.members.length - 1)}</p>
          <Members {...part} members={set.members} />
        </>
      )}
      <div className={styles['acts']}>
        {annotation.kind !== 'claim' && (
          <Button
            size="small"
            icon={<Equal aria-hidden="true" />}
            kbd="="
            onClick={() => void perform(workspace, { do: 'same-as' })}
          >
            Same as…
          </Button>
        )}
        {set !== undefined && (
          <Button size="small" onClick={() => leaveCoreference(desk, annotation.id)}>
            Leave the set
          </Button>
        )}
      </div>
    </div>
  )
}

function sameText(others: number): string {
  return others === 1 ? 'The same as 1 other mention' : `The same as ${others} other mentions`
}

function Members({
  members,
  ...part
}: PartOf<Annotation> & { readonly members: readonly AnnotationId[] }): React.JSX.Element {
  return (
    <ul className={styles['members']}>
      {members
        .filter((id) => id !== part.annotation.id)
        .map((id) => (
          <li key={id}>
            <MentionChip {...part} id={id} />
          </li>
        ))}
    </ul>
  )
}

/** How many candidates are offered. */
const OFFERED = 60

function Candidates(part: PartOf<Annotation>): React.JSX.Element {
  const { workspace, desk, annotation } = part
  const found = useMemo(
    () => coreferenceCandidates(desk, annotation.id).slice(0, OFFERED),
    [desk, annotation.id],
  )
  const join = (id: string): void => {
    const other = found.find((one) => one.id === id)
    if (other !== undefined) joinCoreference(desk, annotation.id, other.id)
    workspace.view.panel.set({ kind: 'none' })
    workspace.view.focus.set({ place: 'article' })
  }
  return (
    <FilteredList
      label="Same as"
      choices={found.map((one) => ({
        id: one.id,
        text: `${part.looks.of(one.type).name} ${quoteOf(part, one)}`,
        content: (
          <span className={styles['candidate']}>
            <MentionLine {...part} annotation={one} />
            <MentionContext {...part} annotation={one} />
          </span>
        ),
      }))}
      empty="There is no other mention that could name the same. Tag it first."
      onChoose={join}
    />
  )
}
