import type { TextSelection } from '#core/model/text-selection'

export interface CaretMoves {
  /** Length of the text. */
  readonly end: () => number
  readonly current: () => TextSelection | null
  readonly select: (selection: TextSelection) => void
  readonly reveal: (offset: number) => void
  /** How far down the scrolled content the caret stands, in pixels. */
  readonly caretTop: () => number | undefined
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

/**
 * Moves line by line, so that the caret keeps its column and section borders do not matter. The view follows each
 * line: Chromium loses the column of a caret that is out of view.
 */
function movePage(moves: CaretMoves, event: KeyboardEvent): void {
  const selection = document.getSelection()
  const from = moves.caretTop()
  if (selection === null || from === undefined) return
  let at = from
  for (let line = 0; line < mostLines && Math.abs(at - from) < moves.pageHeight(); line++) {
    if (!modifyLine(selection, event)) break
    const next = moves.caretTop() ?? at
    moves.scrollBy(next - at)
    at = next
  }
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
  const boundary = boundaryOf(event, moves.end())
  if (boundary !== undefined) goTo(moves, boundary, event)
  else if (event.key === 'PageDown' || event.key === 'PageUp') movePage(moves, event)
  else if (isSelectAll(event)) moves.select({ anchor: 0, focus: moves.end() })
  else return false
  return true
}
