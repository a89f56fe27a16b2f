import { interpret, type KeyPress } from '#workbench/acting/keymap'
import type { Action } from '#workbench/acting/action'
import type { Workspace } from '#workbench/workspace'
import { isMac } from '../ui/command-key'

const FIELDS =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable=plaintext-only]'
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const ARTICLE = 'main [role=textbox]'

/** The text field the key goes to, if it goes to one. The article is none. */
export function fieldOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(FIELDS) : null
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    control: isMac ? event.metaKey : event.ctrlKey,
    shift: event.shiftKey,
    alt: event.altKey,
  }
}

/** In a field the keys are the field's own, but for commands. Undo is the window's only while the field is empty. */
function isForField(field: Element, { key, control }: KeyPress): boolean {
  if (key === 'F6') return false
  if (!control) return true
  const isUndo = key.toLowerCase() === 'z' || key.toLowerCase() === 'y'
  const isTyped = !(field instanceof HTMLSelectElement) && 'value' in field && field.value !== ''
  return isUndo && isTyped
}

/** Whether the key belongs to what it was pressed in: a field, a dialog, a menu. */
function isForPart(target: Element, press: KeyPress): boolean {
  const field = fieldOf(target)
  if (field !== null && isForField(field, press)) return true
  return target.closest(OVERLAYS) !== null && !press.control
}

/** What a key pressed in the window asks for; undefined when it goes its usual way. */
export function actionOf(event: KeyboardEvent, workspace: Workspace): Action | undefined {
  const { target, defaultPrevented, isComposing } = event
  const project = workspace.project.get()
  if (defaultPrevented || isComposing || project === null || !(target instanceof Element)) return undefined
  const press = pressOf(event)
  if (isForPart(target, press)) return undefined
  const inArticle = target.closest(ARTICLE) !== null
  if (press.key === 'Escape' && !inArticle) return { do: 'back' }
  const { tagset } = project.index.get()
  return interpret(press, { tagset, claimPrefix: workspace.view.claimPrefix.get(), inArticle })
}
