import type { LayerStore } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { hull } from '#core/model/span'
import { isCaret, selectedSpan } from '#core/model/text-selection'
import { growSelection, shrinkSelection } from '#core/text/grow'
import { ownLayer, type Desk } from '../annotating/own-layer'
import type { View } from '../view'
import type { Workspace } from '../workspace'

export function grow(workspace: Workspace): void {
  const desk = workspace.desk()
  const selection = workspace.view.selection.get()
  if (desk === undefined || selection === null) return
  if (isCaret(selection)) workspace.view.growOrigin.set(selection.focus)
  const { start, end } = growSelection(desk.document.document.text, selectedSpan(selection))
  workspace.view.selection.set({ anchor: start, focus: end })
}

export function shrink(workspace: Workspace): void {
  const desk = workspace.desk()
  const selection = workspace.view.selection.get()
  if (desk === undefined || selection === null || isCaret(selection)) return
  const origin = workspace.view.growOrigin.get() ?? selectedSpan(selection).start
  const { start, end } = shrinkSelection(desk.document.document.text, selectedSpan(selection), origin)
  workspace.view.selection.set({ anchor: start, focus: end })
}

/** One thing after the other: the prefix, the panel, the collected fragments, the selections. */
export function back({ view }: Workspace): void {
  if (view.claimPrefix.get()) view.claimPrefix.set(false)
  else if (view.panel.get().kind !== 'none') view.panel.set({ kind: 'none' })
  else if (view.pending.get().length > 0) view.pending.set([])
  else dropSelections(view)
  view.focus.set({ place: 'article' })
}

/** Out of a field, back to the text; a panel that is open beside the text is closed. What is selected stays. */
export function leaveField({ view }: Pick<Workspace, 'view'>): void {
  view.panel.set({ kind: 'none' })
  view.focus.set({ place: 'article' })
}

function dropSelections(view: View): void {
  const selection = view.selection.get()
  if (selection !== null && !isCaret(selection))
    view.selection.set({ anchor: selection.focus, focus: selection.focus })
  else view.selected.set(null)
}

/** Selects an annotation, puts the caret at its end and brings it into view. */
export function selectAnnotation({ view }: Pick<Workspace, 'view'>, annotation: Annotation): void {
  const whole = hull(annotation.spans)
  view.selection.set({ anchor: whole.end, focus: whole.end })
  view.selected.set(annotation.id)
  view.reveal.set(whole)
}

/** The annotation's words for a message, cut when they are many. */
export function quoted({ document }: Desk, { spans }: Annotation): string {
  const words = document.text.quote(spans)
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

/** To the next annotation after the selected one or the caret; past the last one the focus goes on. */
export function moveInAnnotations(workspace: Workspace, direction: 1 | -1): void {
  const desk = workspace.desk()
  if (desk === undefined) return
  const layer = ownLayer(desk)
  const next = layer && neighbour(layer, workspace.view, direction)
  if (next !== undefined) selectAnnotation(workspace, next)
  else workspace.view.focus.set({ place: direction === 1 ? 'annotations' : 'articles' })
}

function neighbour(layer: LayerStore, view: View, direction: 1 | -1): Annotation | undefined {
  const id = neighbourId(layer, view, direction)
  return id && layer.get(id)
}

function neighbourId(layer: LayerStore, view: View, direction: 1 | -1): AnnotationId | undefined {
  const selected = view.selected.get()
  if (selected !== null && layer.get(selected) !== undefined) return layer.neighbour(selected, direction)
  const caret = view.selection.get()?.focus ?? 0
  return direction === 1 ? layer.firstFrom(caret) : layer.lastUntil(caret)
}

/** Cycles through the annotations that cover the caret, the innermost first. */
export function moveInOverlaps(workspace: Workspace, direction: 1 | -1): void {
  const desk = workspace.desk()
  const caret = workspace.view.selection.get()?.focus
  if (desk === undefined || caret === undefined) return
  const layer = ownLayer(desk)
  const ids = layer === undefined ? [] : coveringIds(desk, caret)
  if (ids.length === 0) return
  const at = ids.findIndex((id) => id === workspace.view.selected.get())
  const next = at === -1 ? ids[0] : ids[(at + direction + ids.length) % ids.length]
  workspace.view.selected.set(next ?? null)
}

/** At the end of a span the caret still belongs to it. */
function coveringIds(desk: Desk, caret: number) {
  const layer = ownLayer(desk)
  const here = layer?.at(caret) ?? []
  const before = caret > 0 ? (layer?.at(caret - 1) ?? []) : []
  return [...new Set([...here, ...before])]
}

export async function neighbourArticle(workspace: Workspace, direction: 1 | -1): Promise<void> {
  const project = workspace.project.get()
  const list = project?.index.get().documents ?? []
  const at = list.findIndex((one) => one.id === project?.openDocument.get()?.id)
  const next = list[at + direction]
  if (next !== undefined) await workspace.openArticle(next.id)
}

type Place = NonNullable<ReturnType<View['focus']['get']>>['place']

/** The places of the window that are not folded and have something to go to, from left to right. */
function places(workspace: Workspace): readonly Place[] {
  const { leftPanel, rightPanel } = workspace.settings.get()
  const right: readonly Place[] = workspace.view.review.get() === null ? workPlaces(workspace) : ['review']
  return [...(leftPanel ? (['articles'] as const) : []), 'article', ...(rightPanel ? right : [])]
}

function workPlaces(workspace: Workspace): readonly Place[] {
  const desk = workspace.desk()
  const isTagged = desk !== undefined && (ownLayer(desk)?.size ?? 0) > 0
  const isSelected = workspace.view.selected.get() !== null
  return [...(isTagged ? (['annotations'] as const) : []), ...(isSelected ? (['details'] as const) : [])]
}

/** F6 goes round the panels that are not folded. */
export function nextPanel(workspace: Workspace, direction: 1 | -1): void {
  const { view } = workspace
  const all = places(workspace)
  const at = all.findIndex((place) => place === view.focus.get()?.place)
  const from = at === -1 ? all.indexOf('article') : at
  const place = all[(from + direction + all.length) % all.length]
  view.focus.set({ place: place ?? 'article' })
}
