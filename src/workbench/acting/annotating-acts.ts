import { planOccurrences, type OccurrencePlan } from '../annotating/all-occurrences'
import { createAnnotation } from '../annotating/create'
import { stretched, type Stretch } from '../annotating/extent'
import { ownLayer, type Desk } from '../annotating/own-layer'
import { removeAnnotation } from '../annotating/remove'
import { addFragment, respan, retype } from '../annotating/revise'
import { likeliestType } from '../annotating/type-use'
import { annotationsWith } from '../annotating/same-extent'
import type { Annotation, AnnotationKind } from '#core/model/annotation'
import type { AnnotationId, TypeId } from '#core/model/ids'
import { hull, isEmptySpan, joinSpans, type Span } from '#core/model/span'
import { isCaret, selectedSpan } from '#core/model/text-selection'
import { typeOf } from '#core/model/tagset'
import { bareWordAt, trim } from '#core/text/words'
import { quoted } from './moving-acts'
import type { View } from '../view'
import type { Workspace } from '../workspace'

/** The selected text without white space at its edges; undefined when nothing is selected. */
export function selectedText({ view }: Workspace, desk: Desk): Span | undefined {
  const selection = view.selection.get()
  if (selection === null || isCaret(selection)) return undefined
  const found = trim(desk.document.document.text, selectedSpan(selection))
  return isEmptySpan(found) ? undefined : found
}

function wordAtCaret({ view }: Workspace, desk: Desk): Span | undefined {
  const selection = view.selection.get()
  return selection === null ? undefined : bareWordAt(desk.document.document.text, selection.focus)
}

/**
 * Selected text (with collected fragments) becomes an annotation; without it a selected annotation of the same
 * kind gets the type; without either the word at the caret is tagged.
 */
export function tag(workspace: Workspace, type: TypeId): void {
  const desk = workspace.desk()
  if (desk === undefined) return
  const { view } = workspace
  const text = selectedText(workspace, desk)
  const fragments = joinSpans([...view.pending.get(), ...(text === undefined ? [] : [text])])
  if (fragments.length > 0) tagSpans(workspace, desk, { type, spans: fragments })
  else if (!retypeSelected(workspace, desk, type)) tagWord(workspace, desk, type)
}

function tagWord(workspace: Workspace, desk: Desk, type: TypeId): void {
  const word = wordAtCaret(workspace, desk)
  if (word === undefined)
    workspace.view.message.set({ tone: 'plain', text: 'Select some text first, or put the caret on a word.' })
  else tagSpans(workspace, desk, { type, spans: [word] })
}

function tagSpans(
  workspace: Workspace,
  desk: Desk,
  { type, spans }: { type: TypeId; spans: readonly Span[] },
): void {
  const { view } = workspace
  const definition = typeOf(desk.project.index.get().tagset, type)
  if (definition === undefined) return
  const [same] = annotationsWith(desk, spans, type)
  const id = same?.id ?? createAnnotation(desk, definition, spans)
  // What was said about collected fragments is over.
  if (view.pending.get().length > 0) view.message.set(null)
  if (same !== undefined)
    view.message.set({ tone: 'plain', text: `This is already tagged as ${definition.name}.` })
  view.pending.set([])
  view.lastType.set(type)
  const { end } = hull(spans)
  view.selection.set({ anchor: end, focus: end })
  view.selected.set(id)
}

function retypeSelected(workspace: Workspace, desk: Desk, type: TypeId): boolean {
  const annotation = selectedAnnotation(workspace, desk)
  const definition = typeOf(desk.project.index.get().tagset, type)
  if (annotation === undefined || definition?.kind !== annotation.kind) return false
  retype(desk, annotation.id, type)
  workspace.view.lastType.set(type)
  return true
}

const KIND_WORDS: Readonly<Record<AnnotationKind, string>> = {
  entity: 'No entity type has the letter',
  event: 'No event type has Shift and the letter',
  claim: 'No claim type has C and then the letter',
}

/** Says that a letter tags nothing, and where the letters are listed. */
export function tellUnknown(
  { view }: Workspace,
  { letter, kind }: { readonly letter: string; readonly kind: AnnotationKind },
): void {
  view.message.set({ tone: 'plain', text: `${KIND_WORDS[kind]} ${letter}. Press ? to see the letters.` })
}

/** Tags the selection or the word at the caret as the type used last. */
export function repeatTag(workspace: Workspace): void {
  const last = workspace.view.lastType.get()
  if (last === null)
    workspace.view.message.set({ tone: 'plain', text: 'Nothing was tagged yet. Press a letter to tag.' })
  else tag(workspace, last)
}

/** With an annotation selected the text joins it; otherwise it waits for the tag to come. */
export function addSelectedFragment(workspace: Workspace): void {
  const desk = workspace.desk()
  if (desk === undefined) return
  const { view } = workspace
  const text = selectedText(workspace, desk)
  const selected = view.selected.get()
  if (text === undefined)
    view.message.set({ tone: 'plain', text: 'Select the further text first, then press the comma.' })
  else {
    if (selected !== null && view.pending.get().length === 0) addFragment(desk, selected, text)
    else keepFragment(view, text)
    view.selection.set({ anchor: text.end, focus: text.end })
  }
}

function keepFragment(view: View, text: Span): void {
  view.pending.update((spans) => [...spans, text])
  view.message.set({ tone: 'plain', text: 'Fragment kept. Select the next one, then press a letter.' })
}

const PARAGRAPH_ENDS = 'The paragraph ends here; the tag cannot go further.'
const NOTHING_LEFT = 'The tag cannot get shorter. Delete removes it.'

function isOutward({ end, direction }: Stretch): boolean {
  return end === 'start' ? direction === -1 : direction === 1
}

export function stretchSelected(workspace: Workspace, stretch: Stretch): void {
  const desk = workspace.desk()
  const annotation = desk === undefined ? undefined : selectedAnnotation(workspace, desk)
  if (desk === undefined || annotation === undefined) return
  const spans = stretched(desk.document.document.text, annotation, stretch)
  if (spans !== annotation.spans) respan(desk, annotation.id, spans)
  else workspace.view.message.set({ tone: 'plain', text: isOutward(stretch) ? PARAGRAPH_ENDS : NOTHING_LEFT })
}

export function removeSelected(workspace: Workspace): void {
  const id = workspace.view.selected.get()
  if (id !== null) removeOne(workspace, id)
}

export function removeOne(workspace: Workspace, id: AnnotationId): void {
  const desk = workspace.desk()
  const annotation = desk === undefined ? undefined : ownLayer(desk)?.get(id)
  if (desk === undefined || annotation === undefined) return
  const name = typeOf(desk.project.index.get().tagset, annotation.type)?.name ?? annotation.type
  removeAnnotation(desk, id, `Remove ${name}`)
  if (workspace.view.selected.get() === id) workspace.view.selected.set(null)
  workspace.view.message.set({
    tone: 'plain',
    text: `Removed ${name} “${quoted(desk, annotation)}”.`,
    undo: true,
  })
}

/** To the details of the selected annotation; without one the selected text is tagged as what is likeliest. */
export function showDetails(workspace: Workspace): void {
  const { view } = workspace
  const desk = workspace.desk()
  if (view.review.get() !== null) view.focus.set({ place: 'review' })
  else if (view.selected.get() !== null) view.focus.set({ place: 'details' })
  else if (desk !== undefined && selectedText(workspace, desk) !== undefined) tagLikeliest(workspace, desk)
}

function tagLikeliest(workspace: Workspace, desk: Desk): void {
  const type = likeliestType(desk)
  if (type !== undefined) tag(workspace, type.id)
}

/** Opens the preview for tagging every occurrence of the selected annotation's or selection's words. */
export function showOccurrences(workspace: Workspace): void {
  const desk = workspace.desk()
  if (desk === undefined) return
  const { view } = workspace
  const annotation = selectedAnnotation(workspace, desk)
  const words = selectedText(workspace, desk) ?? annotation?.spans[0] ?? wordAtCaret(workspace, desk)
  const type = annotation?.type ?? view.lastType.get()
  if (words !== undefined && type !== null) offer(workspace, desk, planOccurrences(desk, words, type))
  else
    view.message.set({
      tone: 'plain',
      text: 'Tag one mention first, then press the semicolon to tag all the others.',
    })
}

/** The preview, or where there is nothing to tag that one knows. */
function offer({ view }: Workspace, desk: Desk, plan: OccurrencePlan): void {
  const name = typeOf(desk.project.index.get().tagset, plan.type)?.name ?? plan.type
  if (plan.fresh.length > 0) view.panel.set({ kind: 'occurrences', plan })
  else
    view.message.set({
      tone: 'plain',
      text:
        plan.alreadyTagged === 1
          ? `“${plan.words}” is in this article only once, and tagged as ${name} already.`
          : `Every “${plan.words}” in this article is tagged as ${name} already.`,
    })
}

/** Opens the mentions that may name the same as the selected one. */
export function showSameAs(workspace: Workspace): void {
  const desk = workspace.desk()
  const annotation = desk === undefined ? undefined : selectedAnnotation(workspace, desk)
  const { view } = workspace
  if (annotation !== undefined && annotation.kind !== 'claim') view.panel.set({ kind: 'same-as' })
  else
    view.message.set({
      tone: 'plain',
      text: 'Select an entity or an event first; then the equals sign joins it to another that names the same.',
    })
}

function selectedAnnotation({ view }: Workspace, desk: Desk): Annotation | undefined {
  const id = view.selected.get()
  return id === null ? undefined : ownLayer(desk)?.get(id)
}
