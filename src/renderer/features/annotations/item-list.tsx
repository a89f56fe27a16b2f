import { memo, useCallback, type KeyboardEvent } from 'react'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { typeOf, type Tagset } from '#core/model/tagset'
import { removeOne } from '#workbench/acting/annotating-acts'
import { selectAnnotation } from '#workbench/acting/moving-acts'
import { perform } from '#workbench/acting/perform'
import type { Workspace } from '#workbench/workspace'
import type { TypeLooks } from '../../editor/type-looks'
import { useRowWindow } from '../../ui/use-row-window'
import { useValue } from '../../ui/use-value'
import { AnnotationItem, type AnnotationItemProps } from './annotation-item'
import type { Listing } from './listing'
import { glance, inOneLine, type Rows } from './rows'
import styles from './item-list.module.css'

export interface ItemListProps {
  readonly workspace: Workspace
  readonly listing: Listing
  readonly rows: Rows
  readonly tagset: Tagset
  readonly looks: TypeLooks
}

const PAGE = 10
const ROW_HEIGHT = 30

/** How far a key moves in the list, in items; undefined for other keys. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** The list itself. Only what is in view is in the page; the arrow keys select as they go. */
export function ItemList(props: ItemListProps): React.JSX.Element {
  const { workspace, listing, rows } = props
  const selected = useValue(workspace.view.selected)
  const annotation = selected === null ? undefined : listing.get(selected)
  const chosen = annotation === undefined ? -1 : rows.find(annotation)
  const active = chosen === -1 ? rows.neighbour(-1, 1) : chosen
  const { scroller, indexes } = useRowWindow({
    count: rows.count,
    rowHeight: ROW_HEIGHT,
    kept: active,
    shown: chosen,
  })
  const choose = useCallback(
    (id: AnnotationId): void => {
      const next = listing.get(id)
      if (next === undefined) return
      selectAnnotation(workspace, next)
      focusActive(scroller.current)
    },
    [workspace, listing, scroller],
  )
  const go = (to: number): void => {
    const row = rows.at(to)
    if (row?.row === 'item') choose(row.id)
  }
  return (
    <div ref={scroller} className={styles['scroller']}>
      <div
        role="list"
        aria-label="Annotations"
        className={styles['list']}
        style={{ height: rows.count * ROW_HEIGHT }}
        onKeyDown={(event) => pressed(event, { ...props, active, go })}
      >
        <ShownRows {...props} {...{ indexes, active, chosen, choose }} />
      </div>
    </div>
  )
}

function annotationAt(
  { rows, listing }: Pick<ItemListProps, 'rows' | 'listing'>,
  index: number,
): Annotation | undefined {
  const row = rows.at(index)
  return row?.row === 'item' ? listing.get(row.id) : undefined
}

/** A row outside the window comes into the page only after rendering, so the focus waits for the next frame. */
function focusActive(scroller: HTMLElement | null): void {
  requestAnimationFrame(() =>
    scroller?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true }),
  )
}

interface Keys extends ItemListProps {
  readonly active: number
  readonly go: (index: number) => void
}

function pressed(event: KeyboardEvent, keys: Keys): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const step = STEPS[event.key]
  if (step !== undefined) keys.go(keys.rows.neighbour(keys.active, step))
  else if (!actedOn(event.key, keys)) return
  event.preventDefault()
  event.stopPropagation()
}

/** Whether the key does something with the active annotation. */
function actedOn(key: string, keys: Keys): boolean {
  const annotation = annotationAt(keys, keys.active)
  if (annotation === undefined) return false
  if (key === 'Enter') openDetails(keys.workspace, annotation)
  else if (key === 'Escape') keys.workspace.view.focus.set({ place: 'article' })
  else if (key === 'Delete' || key === 'Backspace') removeActive(keys, annotation)
  else return false
  return true
}

/** The one after it, or at the end the one before, is the active one then. */
function removeActive({ workspace, rows, active, go }: Keys, { id }: Annotation): void {
  const next = rows.neighbour(active, 1)
  go(next === active ? rows.neighbour(active, -1) : next)
  removeOne(workspace, id)
}

function openDetails(workspace: Workspace, annotation: Annotation): void {
  selectAnnotation(workspace, annotation)
  void perform(workspace, { do: 'details' })
}

interface ShownRowsProps extends ItemListProps {
  readonly indexes: readonly number[]
  readonly active: number
  readonly chosen: number
  readonly choose: (id: AnnotationId) => void
}

function ShownRows(props: ShownRowsProps): React.JSX.Element {
  return <>{props.indexes.map((index) => placedRow(props, index))}</>
}

function placedRow(props: ShownRowsProps, index: number): React.JSX.Element | null {
  const { rows, active, chosen, choose, tagset, looks, listing } = props
  const row = rows.at(index)
  if (row === undefined) return null
  const top = index * ROW_HEIGHT
  if (row.row === 'heading')
    return (
      <div key={row.heading} role="none" className={styles['heading']} style={{ top }}>
        <span>{row.heading}</span> <span>{row.count}</span>
      </div>
    )
  const annotation = listing.get(row.id)
  if (annotation === undefined) return null
  return (
    <PlacedItem
      key={row.id}
      top={top}
      position={row.position}
      total={rows.total}
      id={row.id}
      look={looks.of(annotation.type)}
      kind={annotation.kind}
      quote={inOneLine(listing.quote(annotation))}
      info={glance(annotation, typeOf(tagset, annotation.type), listing.sameAs(annotation.id))}
      hasNote={annotation.note !== undefined}
      isSelected={index === chosen}
      isTabStop={index === active}
      onSelect={choose}
    />
  )
}

interface PlacedItemProps extends AnnotationItemProps {
  readonly top: number
  readonly position: number
  readonly total: number
}

/** Its place changes with each annotation before it, and what it says does not. */
const PlacedItem = memo(function PlacedItem({ top, position, total, ...item }: PlacedItemProps) {
  return (
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={position}
      className={styles['item']}
      style={{ top }}
    >
      <AnnotationItem {...item} />
    </div>
  )
})
