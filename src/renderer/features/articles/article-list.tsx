import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { DocumentSummary } from '#core/model/document-summary'
import { attempt } from '#workbench/acting/attempt'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { useRowWindow } from '../../ui/use-row-window'
import { useValue } from '../../ui/use-value'
import { ArticleItem } from './article-item'
import { indexAfterKey } from './index-after-key'
import styles from './articles.module.css'

export interface ArticleListProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
  readonly articles: readonly DocumentSummary[]
}

/** Longer lists draw only what is in view, all items at one height (CSS pixels). */
const LONG = 300
const HEIGHT = 68

/** One stop for Tab: the item the arrow keys went to, at first the open article. */
export function ArticleList({ workspace, session, articles }: ArticleListProps): React.JSX.Element {
  const open = useValue(session.openDocument)
  const [reached, setReached] = useState<DocumentSummary['id'] | null>(null)
  const at = articles.findIndex((one) => one.id === (reached ?? open?.id))
  const active = Math.max(0, at)
  const isLong = articles.length > LONG
  const rows = { count: articles.length, rowHeight: HEIGHT, kept: active, shown: isLong ? at : -1 }
  const { scroller, indexes } = useRowWindow(rows)
  useOpenInView(scroller, open)
  const press = (event: KeyboardEvent): void => {
    const at = indexOf(event) ?? active
    if (isEnterOnItem(event)) {
      setReached(null)
      openToRead(workspace, articles[at], event)
    }
    const next = indexAfterKey(event, at, articles.length)
    const article = next === undefined ? undefined : articles[next]
    if (next === undefined || article === undefined) return
    event.preventDefault()
    setReached(article.id)
    // At once, for the next key may come before the next frame; an item of a long list may have to be drawn first.
    if (!focusItem(scroller.current, next)) requestAnimationFrame(() => focusItem(scroller.current, next))
  }
  const shown = isLong ? indexes : articles.map((_, index) => index)
  return (
    <div ref={scroller} className={styles['scroller']} onKeyDown={press}>
      <ul
        role="list"
        aria-label="Articles"
        className={styles['list']}
        style={isLong ? { height: articles.length * HEIGHT } : undefined}
      >
        {shown.map((index) => (
          <Placed
            key={articles[index]?.id ?? index}
            index={index}
            isLong={isLong}
            active={active}
            workspace={workspace}
            articles={articles}
            openId={open?.id}
            onOpen={(id) => {
              setReached(null)
              void attempt(workspace, () => workspace.openArticle(id))
            }}
          />
        ))}
      </ul>
    </div>
  )
}

/** The item a key was pressed on: another article may be open by then. */
function indexOf({ target }: KeyboardEvent): number | undefined {
  const item = target instanceof Element ? target.closest('[data-index]') : null
  return item instanceof HTMLElement ? Number(item.dataset['index']) : undefined
}

/** A click and Space only open an article; Enter also goes into its text. */
function isEnterOnItem({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof Element && target.closest('[data-item]') !== null
}

function openToRead(workspace: Workspace, article: DocumentSummary | undefined, event: KeyboardEvent): void {
  if (article === undefined) return
  event.preventDefault()
  void attempt(workspace, async () => {
    await workspace.openArticle(article.id)
    workspace.view.focus.set({ place: 'article' })
  })
}

/**
 * The article that is opened, by whatever way, comes into view in the list: with the next frame, as to know where
 * things are before it would lay out the article's text once more.
 */
function useOpenInView(list: RefObject<HTMLElement | null>, open: unknown): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [list, open])
}

interface PlacedProps {
  readonly workspace: Workspace
  readonly articles: readonly DocumentSummary[]
  readonly index: number
  readonly active: number
  readonly isLong: boolean
  readonly openId: DocumentSummary['id'] | undefined
  readonly onOpen: (id: DocumentSummary['id']) => void
}

function Placed({
  workspace,
  articles,
  index,
  active,
  isLong,
  openId,
  onOpen,
}: PlacedProps): React.JSX.Element | null {
  const article = articles[index]
  if (article === undefined) return null
  return (
    <ArticleItem
      workspace={workspace}
      article={article}
      index={index}
      count={articles.length}
      isOpen={article.id === openId}
      isTabStop={index === active}
      {...(isLong ? { place: { top: index * HEIGHT, height: HEIGHT } } : {})}
      onOpen={() => onOpen(article.id)}
    />
  )
}

/** False when the item is not drawn. */
function focusItem(list: HTMLElement | null, index: number): boolean {
  const item = list?.querySelector<HTMLElement>(`[data-index="${index}"] [data-item]`)
  item?.focus()
  return item != null
}
