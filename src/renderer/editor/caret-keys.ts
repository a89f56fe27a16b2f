import type { TextSelection } from '#core/model/text-selection'
import type { Box } from './boxes'

export interface CaretMoves {
  /** Length of the text. */
  readonly end: number
  readonly current: () => TextSelection | null
  readonly select: (selection: TextSelection) => void
  readonly reveal: (offset: number) => void
  readonly caretBox: () => Box | undefined
  /** Pixels a page key moves. */
  readonly pageHeight: () => number
  readonly scrollBy: (pixels: number) => void
}

const isMac = navigator.userAgent.includes('Macintosh')
/** No page has more lines; guards against a caret that cannot move. */
const mostLines = 200

function hasCommandKey({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return isMac ? metaKey : ctrlKey
}

function boundaryOf(event: KeyboardEvent, end: number): number | undefined {
  if (!hasCommandKey(event) || event.altKey) return undefined
  if (event.key === 'Home' || (isMac && event.key === 'ArrowUp')) return 0
  if (event.key === 'End' || (isMac && event.key === 'ArrowDown')) return end
  return undefined
}

function modifyLine(selection: Selection, { shiftKey, key }: KeyboardEvent): boolean {
  const { focusNode, focusOffset } = selection
  selection.modify(shiftKey ? 'extend' : 'move', key === 'PageDown' ? 'forward' : 'backward', 'line')
  return selection.focusNode !== focusNode || selection.focusOffset !== focusOffset
}

/** Moves line by line, so that the caret keeps its column and section borders do not matter. */
function movePage(moves: CaretMoves, event: KeyboardEvent): void {
  const selection = document.getSelection()
  const from = moves.caretBox()?.top
  if (selection === null || from === undefined) return
  let moved = 0
  for (let line = 0; line < mostLines && Math.abs(moved) < moves.pageHeight(); line++) {
    if (!modifyLine(selection, event)) break
    moved = (moves.caretBox()?.top ?? from) - from
  }
  moves.scrollBy(moved)
}

function goTo(moves: CaretMoves, boundary: number, { shiftKey }: KeyboardEvent): void {
  const anchor = shiftKey ? (moves.current()?.anchor ?? 0) : boundary
  moves.select({ anchor, focus: boundary })
  moves.reveal(boundary)
}

function isSelectAll(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'a' && hasCommandKey(event) && !event.shiftKey && !event.altKey
}

/**
 * The keys the browser gets wrong across sections: ends of the document, pages, select all.
 * True when the key was one of them.
 */
export function pressCaretKey(moves: CaretMoves, event: KeyboardEvent): boolean {
  const boundary = boundaryOf(event, moves.end)
  if (boundary !== undefined) goTo(moves, boundary, event)
  else if (event.key === 'PageDown' || event.key === 'PageUp') movePage(moves, event)
  else if (isSelectAll(event)) moves.select({ anchor: 0, focus: moves.end })
  else return false
  return true
}
