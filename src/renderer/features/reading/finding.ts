import { selectedSpan } from '#core/model/text-selection'
import { findAll } from '#core/text/occurrences'
import type { DocumentSession } from '#workbench/document-session'
import { nothingFound, type View } from '#workbench/view'

/** Longer selections are no words to look for. */
const LONGEST = 80

/** Begins with the selected words, where there are some, and else with what was looked for last. */
export function startFind(view: View, { document }: DocumentSession): void {
  const selection = view.selection.get()
  if (selection === null) return
  const { start, end } = selectedSpan(selection)
  const words = document.text.slice(start, end)
  if (words.trim() === '' || words.length > LONGEST || words.includes('\n')) return
  search(view, document.text, words)
}

/** Looks for the words and goes to the first match after the caret. */
export function findFor(view: View, { document }: DocumentSession, query: string): void {
  search(view, document.text, query)
  showMatch(view)
}

function search(view: View, text: string, query: string): void {
  const found = findAll(text, query)
  const selection = view.selection.get()
  const from = selection === null ? 0 : selectedSpan(selection).start
  const after = found.findIndex((match) => match.start >= from)
  view.find.update((find) => ({ ...find, query, found, current: Math.max(0, after) }))
}

/** To the next or the previous match, round the ends. */
export function stepFind(view: View, step: 1 | -1): void {
  const { found, current } = view.find.get()
  if (found.length === 0) return
  view.find.update((find) => ({ ...find, current: (current + step + found.length) % found.length }))
  showMatch(view)
}

function showMatch(view: View): void {
  const { found, current } = view.find.get()
  const match = found[current]
  if (match !== undefined) view.reveal.set(match)
}

/** Closes the bar and selects the match in the text. */
export function stopFind(view: View): void {
  const { found, current } = view.find.get()
  const match = found[current]
  view.find.set(nothingFound)
  view.panel.set({ kind: 'none' })
  if (match !== undefined) view.selection.set({ anchor: match.start, focus: match.end })
  view.focus.set({ place: 'article' })
}
