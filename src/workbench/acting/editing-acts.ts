import { blocksOf, changeKind, moveBlocks, toggleMark, type KindOfBlock } from '#core/edit/block-edits'
import { replaceAll } from '#core/edit/replace-all'
import type { TextStep } from '#core/edit/text-change'
import { isEmptySpan, type Span } from '#core/model/span'
import { selectedSpan, type TextSelection } from '#core/model/text-selection'
import { cleanText } from '#core/text/clean-text'
import { EditSession, type EditWish } from '../editing/edit-session'
import { fatesSentence } from '../editing/fates'
import type { Workspace } from '../workspace'

/** Begins to edit the text of the open article, or ends it. */
export async function toggleEditing(workspace: Workspace): Promise<void> {
  const { view } = workspace
  const desk = workspace.desk()
  if (view.editing.get() !== null) await workspace.endEditing()
  else if (desk === undefined) return
  else if (view.review.get() !== null)
    view.message.set({ tone: 'plain', text: 'Close the review first; then the text can be edited.' })
  else {
    view.pending.set([])
    view.editing.set(new EditSession(desk))
  }
  view.focus.set({ place: 'article' })
}

/** Shows what was changed in the text since its import. */
export function showChanges(workspace: Workspace): void {
  const { view } = workspace
  if (workspace.desk() !== undefined) view.panel.set({ kind: 'changes' })
  else
    view.message.set({
      tone: 'plain',
      text: 'Open or import an article first; then you can see what was changed in its text.',
    })
}

/** Makes an edit, and says quietly what it did to annotations. */
export function editText({ view }: Workspace, wish: EditWish & { readonly wasCleaned?: boolean }): void {
  const fates = view.editing.get()?.edit(wish) ?? []
  if (fates.length > 0)
    view.message.set({
      tone: 'plain',
      text: fatesSentence(fates),
      undo: true,
      show: { kind: 'fates', fates },
    })
  else if (wish.wasCleaned === true)
    view.message.set({
      tone: 'plain',
      text: 'Characters that no text can hold were left out of what was put in.',
      undo: true,
    })
}

interface Editing {
  readonly session: EditSession
  readonly selection: TextSelection
}

function editingIn({ view }: Workspace): Editing | undefined {
  const session = view.editing.get()
  const selection = view.selection.get()
  return session === null || selection === null ? undefined : { session, selection }
}

function editSelected(
  workspace: Workspace,
  label: string,
  stepOf: (editing: Editing) => TextStep | undefined,
): void {
  const editing = editingIn(workspace)
  const step = editing === undefined ? undefined : stepOf(editing)
  if (editing === undefined || step === undefined) return
  const { selection } = editing
  editText(workspace, {
    steps: [step],
    run: 'other',
    label,
    selection: { before: selection, after: selection },
  })
}

/** Gives the blocks with the selection another kind. */
export function changeKindOfSelected(workspace: Workspace, kind: KindOfBlock): void {
  editSelected(workspace, 'Change the kind of paragraph', ({ session: { document }, selection }) =>
    changeKind(document.text, blocksOf(document.text, selectedSpan(selection)), kind),
  )
}

export function moveSelectedBlocks(workspace: Workspace, direction: -1 | 1): void {
  editSelected(workspace, 'Move the paragraph', ({ session: { document }, selection }) =>
    moveBlocks(document.text, blocksOf(document.text, selectedSpan(selection)), direction),
  )
}

export function markSelected(workspace: Workspace, mark: 'bold' | 'italic'): void {
  editSelected(workspace, mark === 'bold' ? 'Bold' : 'Italic', ({ session: { document }, selection }) => {
    const stretch = selectedSpan(selection)
    return isEmptySpan(stretch) ? undefined : toggleMark(document.text, stretch, mark)
  })
}

/** Replaces places in the text by the same words, as one step to undo. */
export function replacePlaces(workspace: Workspace, places: readonly Span[], words: string): void {
  const editing = editingIn(workspace)
  if (editing === undefined) return
  const { text, wasIllFormed } = cleanText(words)
  const steps = replaceAll(editing.session.document.text, places, text)
  if (steps.length === 0) return
  const { selection } = editing
  const label = places.length === 1 ? 'Replace' : `Replace ${places.length} places`
  editText(workspace, {
    steps,
    run: 'other',
    label,
    selection: { before: selection, after: selection },
    wasCleaned: wasIllFormed,
  })
}
