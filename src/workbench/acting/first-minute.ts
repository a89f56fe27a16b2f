import type { AnnotationId, DocumentId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import { isCaret } from '#core/model/text-selection'
import { ownLayer } from '../annotating/own-layer'
import type { Workspace } from '../workspace'

/** What a new person is shown, one thing after the other. */
export const hints = ['select', 'tag', 'look'] as const
export type Hint = (typeof hints)[number]

/** The hint to show now, or undefined when all were done or dismissed. */
export function currentHint(done: readonly string[]): Hint | undefined {
  return hints.find((hint) => !done.includes(hint))
}

export function finishHint({ settings }: Workspace, ...finished: readonly Hint[]): void {
  const { hintsDone } = settings.get()
  const added = finished.filter((hint) => !hintsDone.includes(hint))
  if (added.length > 0) settings.update((now) => ({ ...now, hintsDone: [...now.hintsDone, ...added] }))
}

/** Notices when the person does by themselves what the hint says; gives what ends it. */
export function watchFirstMinute(workspace: Workspace): () => void {
  const { view } = workspace
  let before = stateOf(workspace)
  let isJustMade = false
  const notice = (): void => {
    const now = stateOf(workspace)
    isJustMade = isJustMade || now.tags > before.tags
    if (now.selected !== before.selected) {
      if (!isJustMade) finishLook(workspace, before, now)
      isJustMade = false
    }
    finishHint(workspace, ...doneBetween(before, now, currentHint(workspace.settings.get().hintsDone)))
    before = now
  }
  const stops = [view.selection, view.selected, view.reveal, view.focus].map((value) =>
    value.subscribe(notice),
  )
  return () => stops.forEach((stop) => stop())
}

/** An annotation was chosen in the text, and not by tagging it. */
function finishLook(workspace: Workspace, before: State, now: State): void {
  const isWaiting = currentHint(workspace.settings.get().hintsDone) === 'look'
  if (isWaiting && now.selected !== null && now.article === before.article) finishHint(workspace, 'look')
}

interface State {
  readonly article: DocumentId | undefined
  readonly tags: number
  readonly selected: AnnotationId | null
  readonly isSelecting: boolean
  /** What an annotation that was chosen in the list brought into view. */
  readonly chosen: Span | null
  /** The list or the details have the focus. */
  readonly isLooking: boolean
}

function doneBetween(before: State, now: State, current: Hint | undefined): readonly Hint[] {
  const isSameArticle = now.article === before.article
  if (isSameArticle && now.tags > before.tags) return ['select', 'tag']
  if (now.isSelecting) return ['select']
  const isOther = now.chosen !== null && now.chosen !== before.chosen
  return current === 'look' && isSameArticle && (now.isLooking || isOther) ? ['look'] : []
}

function stateOf(workspace: Workspace): State {
  const { view } = workspace
  const selection = view.selection.get()
  const place = view.focus.get()?.place
  return {
    article: workspace.desk()?.document.id,
    tags: tagCount(workspace),
    selected: view.selected.get(),
    isSelecting: selection !== null && !isCaret(selection),
    chosen: view.selected.get() === null ? null : view.reveal.get(),
    isLooking: place === 'annotations' || place === 'details',
  }
}

function tagCount(workspace: Workspace): number {
  const desk = workspace.desk()
  return desk === undefined ? 0 : (ownLayer(desk)?.size ?? 0)
}
