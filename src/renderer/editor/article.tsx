import { useEffectEvent, useLayoutEffect, useRef, useState, type Ref } from 'react'
import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import type { ArticleListeners, ArticleView } from './article-contract'
import { createArticleView } from './article-view'
import type { ShownLayer } from './layer-reader'
import type { ReadText } from './read-text'
import type { Theme } from './type-colours'

export interface ArticleProps extends ArticleListeners {
  /** Another text mounts a new view; changes of this one are told to the view. */
  readonly text: ReadText
  readonly language: string
  readonly title: string
  readonly types: readonly AnnotationType[]
  readonly theme: Theme
  readonly layers: readonly ShownLayer[]
  readonly labels: 'on-demand' | 'always'
  readonly isEditing: boolean
  readonly selected: AnnotationId | null
  readonly related: ReadonlyMap<AnnotationId, string>
  readonly pending: readonly Span[]
  /** Keep the same object while nothing changes. */
  readonly search: { readonly spans: readonly Span[]; readonly current: number }
  readonly ref?: Ref<ArticleView>
}

function assign(ref: Ref<ArticleView> | undefined, view: ArticleView | null): void {
  if (typeof ref === 'function') ref(view)
  else if (ref) ref.current = view
}

function useArticleView(props: ArticleProps): { host: Ref<HTMLDivElement>; view: ArticleView | null } {
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<ArticleView | null>(null)
  const onSelection = useEffectEvent(props.onSelection)
  const onPoint = useEffectEvent(props.onPoint)
  const onHover = useEffectEvent(props.onHover)
  const onKey = useEffectEvent(props.onKey)
  const onEdit = useEffectEvent(props.onEdit)
  const firstTitle = useEffectEvent(() => props.title)
  const { ref, text, language } = props
  useLayoutEffect(() => {
    if (host.current === null) return
    const listeners: ArticleListeners = {
      onSelection: (selection) => onSelection(selection),
      onPoint: (point) => onPoint(point),
      onHover: (ids) => onHover(ids),
      onKey: (event) => onKey(event),
      onEdit: (edit) => onEdit(edit),
    }
    const made = createArticleView(host.current, {
      text,
      language,
      title: firstTitle(),
      ...listeners,
    })
    setView(made)
    assign(ref, made)
    return () => {
      assign(ref, null)
      made.dispose()
    }
  }, [text, language, ref])
  return { host, view }
}

const painted = 'article-painted'

/** Marks the first paint of the article, for measuring how long starting and opening take. */
function markPaint(): () => void {
  const frame = requestAnimationFrame(() =>
    setTimeout(() => {
      // Chromium keeps each mark for good.
      performance.clearMarks(painted)
      performance.mark(painted)
    }),
  )
  return () => cancelAnimationFrame(frame)
}

/**
 * The article in React. What changes often (a layer's items, the selection) goes through the view in `ref`. All effects
 * come before the frame is painted, so that a text is first seen with its annotations.
 */
export function Article(props: ArticleProps): React.JSX.Element {
  const { title, types, theme, layers, labels, selected, related, pending, search, isEditing } = props
  const { host, view } = useArticleView(props)
  useLayoutEffect(() => view?.setTitle(title), [view, title])
  useLayoutEffect(() => view?.setTypes(types, theme), [view, types, theme])
  useLayoutEffect(() => view?.setLayers(layers), [view, layers])
  useLayoutEffect(() => view?.setLabels(labels), [view, labels])
  useLayoutEffect(() => view?.setEditing(isEditing), [view, isEditing])
  useLayoutEffect(() => view?.setSelected(selected, related), [view, selected, related])
  useLayoutEffect(() => view?.setPending(pending), [view, pending])
  useLayoutEffect(() => view?.setSearch(search.spans, search.current), [view, search])
  useLayoutEffect(() => (view === null ? undefined : markPaint()), [view])
  return <div ref={host} />
}
