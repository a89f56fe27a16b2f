import { useCallback, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { typeOf, type AnnotationType } from '#core/model/tagset'
import { withoutTurns } from '#core/text/invisible'
import { perform } from '#workbench/acting/perform'
import type { OccurrencePlan } from '#workbench/annotating/all-occurrences'
import { createAtAll } from '#workbench/annotating/create'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import { OccurrenceRow } from './occurrence-row'
import styles from './occurrences.module.css'

/** The preview of tagging all occurrences; nothing while it is not asked for. */
export function Occurrences({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const panel = useValue(workspace.view.panel)
  const desk = workspace.desk()
  if (panel.kind !== 'occurrences' || desk === undefined) return null
  const type = typeOf(desk.project.index.get().tagset, panel.plan.type)
  if (type === undefined) return null
  const { words } = panel.plan
  return <Preview key={`${type.id} ${words}`} {...{ workspace, desk, type }} plan={panel.plan} />
}

interface PreviewProps {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly type: AnnotationType
  readonly plan: OccurrencePlan
}

function Preview({ workspace, desk, type, plan }: PreviewProps): React.JSX.Element {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = plan.fresh.filter((place) => !left.has(place.start))
  const close = (): void => void perform(workspace, { do: 'back' })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (chosen.length > 0) tagAll(workspace, desk, type, chosen)
  }
  const toggle = useCallback((start: number) => setLeft((now) => toggled(now, start)), [])
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <form aria-label="All occurrences" className={styles['panel']} onSubmit={submit} onKeyDown={leave}>
      <div className={styles['head']}>
        <p className={styles['summary']}>{summary(plan, type)}</p>
        {plan.fresh.length > 1 && (
          <Button size="small" onClick={() => setLeft(chosen.length === 0 ? new Set() : allOf(plan))}>
            {chosen.length === 0 ? 'Tick all' : 'Tick none'}
          </Button>
        )}
      </div>
      <ul className={styles['list']} aria-label="Places">
        {plan.fresh.map((place) => (
          <OccurrenceRow
            key={place.start}
            text={desk.document.document.text}
            place={place}
            isChosen={!left.has(place.start)}
            onToggle={toggle}
          />
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button onClick={close} kbd="Esc">
          Cancel
        </Button>
        <Button type="submit" variant="primary" autoFocus disabled={chosen.length === 0}>
          {`Tag ${placesText(chosen.length)}`}
        </Button>
      </div>
    </form>
  )
}

function tagAll(
  workspace: Workspace,
  desk: Desk,
  type: AnnotationType,
  places: OccurrencePlan['fresh'],
): void {
  createAtAll(desk, type, places)
  const { view } = workspace
  view.lastType.set(type.id)
  view.panel.set({ kind: 'none' })
  view.focus.set({ place: 'article' })
  view.message.set({
    tone: 'plain',
    text: `Tagged ${placesText(places.length)} as ${type.name}.`,
    undo: true,
  })
}

function toggled(left: ReadonlySet<number>, start: number): ReadonlySet<number> {
  const next = new Set(left)
  if (!next.delete(start)) next.add(start)
  return next
}

function allOf({ fresh }: OccurrencePlan): ReadonlySet<number> {
  return new Set(fresh.map((place) => place.start))
}

function placesText(count: number): string {
  return count === 1 ? '1 place' : `${count} places`
}

function summary({ words, fresh }: OccurrencePlan, { name }: AnnotationType): string {
  const places = fresh.length === 1 ? '1 further place' : `${fresh.length} further places`
  return `${places} of “${withoutTurns(words)}” as ${withoutTurns(name)}`
}
