import { useEffect, type RefObject } from 'react'
import type { AnnotationId } from '#core/model/ids'
import { hull } from '#core/model/span'
import { isCaret, type TextSelection } from '#core/model/text-selection'
import { editText } from '#workbench/acting/editing-acts'
import type { Desk } from '#workbench/annotating/own-layer'
import type { View } from '#workbench/view'
import type { Workspace } from '#workbench/workspace'
import type { ArticleListeners, ArticleView } from '../../editor/article-contract'
import type { ShownLayer } from '../../editor/layer-reader'
import { useValue } from '../../ui/use-value'
import { pressEditingKey } from './editing-keys'

export interface ArticleWiring {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly articleView: RefObject<ArticleView | null>
  readonly layers: readonly ShownLayer[]
}

/** Keeps the article's view and the workspace's view telling each other what changed. */
export function useArticleWiring(wiring: ArticleWiring): ArticleListeners {
  const { workspace, desk, articleView, layers } = wiring
  const { view } = workspace
  useRepainting(desk, articleView)
  useSelection(view, desk, articleView)
  useReveal(view, desk, articleView)
  return {
    onSelection: (selection) => {
      view.selection.set(selection)
      if (selection !== null && isOutside(selection, view.selected.get(), layers)) view.selected.set(null)
    },
    onPoint: ({ annotations, index }) => view.selected.set(annotations[index] ?? null),
    onHover: (ids) => view.hovered.set(ids),
    onKey: (event) => pressEditingKey(workspace, event),
    onEdit: (edit) => editText(workspace, edit),
  }
}

/** A caret that leaves the selected annotation lets go of it. */
function isOutside(
  selection: TextSelection,
  selected: AnnotationId | null,
  layers: readonly ShownLayer[],
): boolean {
  if (selected === null || !isCaret(selection)) return false
  const annotation = layers.map(({ store }) => store.get(selected)).find((one) => one !== undefined)
  if (annotation === undefined) return false
  const { start, end } = hull(annotation.spans)
  return selection.focus < start || selection.focus > end
}

function useRepainting({ document }: Desk, articleView: ArticleWiring['articleView']): void {
  useEffect(
    () =>
      document.subscribe((changes) => {
        const steps = changes.flatMap((change) => (change.kind === 'text' ? change.steps : []))
        if (steps.length > 0) articleView.current?.textChanged(steps)
        for (const change of changes)
          if (change.kind === 'layer') articleView.current?.layerChanged(change.items)
      }),
    [document, articleView],
  )
}

function isSame(a: TextSelection | null, b: TextSelection | null): boolean {
  return a?.anchor === b?.anchor && a?.focus === b?.focus
}

/**
 * An article always has a caret, so that the keys work from the start. An effect may come late, after further keys: it
 * goes by what is selected then.
 */
function useSelection(view: View, { document }: Desk, articleView: ArticleWiring['articleView']): void {
  const asked = useValue(view.selection)
  useEffect(() => {
    const selection = view.selection.get()
    if (selection === null) view.selection.set({ anchor: 0, focus: 0 })
    else if (!isSame(selection, articleView.current?.selection() ?? null))
      articleView.current?.select(selection)
  }, [view, document, asked, articleView])
  useEffect(() => {
    const isFree = globalThis.document.activeElement === globalThis.document.body
    if (isFree && view.panel.get().kind === 'none') articleView.current?.focus()
  }, [view, document, articleView])
}

function useReveal(view: View, { document }: Desk, articleView: ArticleWiring['articleView']): void {
  const wanted = useValue(view.reveal)
  useEffect(() => {
    if (wanted === null) return
    articleView.current?.reveal(wanted, { block: 'nearest' })
    view.reveal.set(null)
  }, [view, document, wanted, articleView])
}
