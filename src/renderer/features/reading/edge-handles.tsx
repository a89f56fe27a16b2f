import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Annotation } from '#core/model/annotation'
import type { Span } from '#core/model/span'
import { isCaret } from '#core/model/text-selection'
import { draggedTo } from '#workbench/annotating/drag-end'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'
import { respan } from '#workbench/annotating/revise'
import type { Workspace } from '#workbench/workspace'
import type { ArticleView } from '../../editor/article-contract'
import type { ReadText } from '../../editor/read-text'
import { directionOf } from '../../ui/text-direction'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import styles from './edge-handles.module.css'

export interface EdgeHandlesProps {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly articleView: RefObject<ArticleView | null>
}

type End = 'start' | 'end'

/** Grips at both ends of the selected annotation; the keys for the same are in its details. */
export function EdgeHandles({ workspace, desk, articleView }: EdgeHandlesProps): React.JSX.Element | null {
  useVersion(desk.document)
  const selected = useValue(workspace.view.selected)
  const review = useValue(workspace.view.review)
  const selection = useValue(workspace.view.selection)
  const annotation = selected === null ? undefined : ownLayer(desk)?.get(selected)
  // Words that are being selected are not in the way of a grip, nor it in theirs.
  const isSelecting = selection !== null && !isCaret(selection)
  if (annotation === undefined || review !== null || isSelecting) return null
  return <Handles key={annotation.id} desk={desk} annotation={annotation} articleView={articleView} />
}

interface HandlesProps extends Omit<EdgeHandlesProps, 'workspace'> {
  readonly annotation: Annotation
}

/** In pixels from the corner of the column. */
interface PreviewBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Dragged {
  readonly spans: readonly Span[]
  readonly boxes: readonly PreviewBox[]
}

function Handles({ desk, annotation, articleView }: HandlesProps): React.JSX.Element {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const spans = dragged?.spans ?? annotation.spans
  const place = useRef<HTMLDivElement>(null)
  usePlaces(place, spans, desk.document.text, articleView)
  const drag = useDrag({
    desk,
    annotation,
    articleView,
    onMove: (moved) =>
      setDragged(moved && { spans: moved, boxes: boxesOf(moved, place.current, articleView.current) }),
  })
  return (
    <div ref={place} aria-hidden="true" data-dragging={dragged !== null} className={styles['handles']}>
      {(['start', 'end'] as const).map((end) => (
        <div
          key={end}
          data-end={end}
          className={styles['handle']}
          title="Drag to move this end. Alt goes by characters."
          onPointerDown={(event) => drag(event, end)}
        />
      ))}
      {dragged?.boxes.map((box) => (
        <div key={`${box.left} ${box.top}`} className={styles['preview']} style={box} />
      ))}
    </div>
  )
}

function boxesOf(
  spans: readonly Span[],
  element: HTMLElement | null,
  view: ArticleView | null,
): readonly PreviewBox[] {
  if (element === null || view === null) return []
  const home = element.getBoundingClientRect()
  return spans
    .flatMap((span) => view.rectsOf(span))
    .map(({ left, top, width, height }) => ({ left: left - home.left, top: top - home.top, width, height }))
}

/** Keeps the grips at the ends, also when the page is laid out anew. */
function usePlaces(
  place: RefObject<HTMLDivElement | null>,
  spans: readonly Span[],
  text: ReadText,
  articleView: RefObject<ArticleView | null>,
): void {
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const move = (): void => moveHandles(element, spans, text, articleView.current)
    // The article is laid out by effects that run after this one.
    const frame = requestAnimationFrame(move)
    const sizes = new ResizeObserver(move)
    if (element.parentElement !== null) sizes.observe(element.parentElement)
    const listening = new AbortController()
    addEventListener('scroll', move, { capture: true, passive: true, signal: listening.signal })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      listening.abort()
    }
  }, [place, spans, text, articleView])
}

function moveHandles(
  element: HTMLElement,
  spans: readonly Span[],
  text: ReadText,
  view: ArticleView | null,
): void {
  const home = element.getBoundingClientRect()
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined || view === null) return
  const isRight = directionOf(text.slice({ start: first.start, end: last.end })) === 'rtl'
  const ends = [
    { name: 'start', rect: view.rectsOf(first)[0], isAtRight: isRight },
    { name: 'end', rect: view.rectsOf(last).at(-1), isAtRight: !isRight },
  ]
  for (const { name, rect, isAtRight } of ends) {
    const handle = element.querySelector<HTMLElement>(`[data-end='${name}']`)
    if (handle === null) continue
    handle.hidden = rect === undefined
    if (rect === undefined) continue
    handle.style.left = `${(isAtRight ? rect.right : rect.left) - home.left}px`
    handle.style.top = `${rect.top - home.top}px`
    handle.style.height = `${rect.height}px`
  }
}

interface Drag extends HandlesProps {
  /** Null when it is over. */
  readonly onMove: (spans: readonly Span[] | null) => void
}

/** Dragging changes nothing until it ends, so that it is one step of undoing; Escape leaves all as it was. */
function useDrag({ desk, annotation, articleView, onMove }: Drag): (event: PointerEvent, end: End) => void {
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  return (event, end) => {
    if (event.button !== 0) return
    event.preventDefault()
    const listening = new AbortController()
    running.current = listening
    const { signal } = listening
    const spansAt = ({ clientX, clientY, altKey }: globalThis.PointerEvent): readonly Span[] => {
      const offset = articleView.current?.offsetAt(clientX, clientY)
      if (offset === undefined) return annotation.spans
      const unit = altKey ? 'character' : 'word'
      return draggedTo(desk.document.document.text, annotation.spans, { end, offset, unit })
    }
    const stop = (): void => {
      listening.abort()
      onMove(null)
    }
    addEventListener('pointermove', (moved) => onMove(spansAt(moved)), { signal })
    addEventListener('pointercancel', stop, { signal })
    addEventListener(
      'pointerup',
      (released) => {
        const spans = spansAt(released)
        stop()
        if (spans !== annotation.spans) respan(desk, annotation.id, spans)
      },
      { signal },
    )
    addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return
        pressed.stopPropagation()
        stop()
      },
      { signal, capture: true },
    )
  }
}
