import { markSelected, moveSelectedBlocks, toggleEditing } from '#workbench/acting/editing-acts'
import { attempt } from '#workbench/acting/attempt'
import type { Workspace } from '#workbench/workspace'
import { isMac } from '../../ui/command-key'

/** The keys that mean something else while the text is edited; true when the key was one of them. */
export function pressEditingKey(workspace: Workspace, event: KeyboardEvent): boolean {
  if (workspace.view.editing.get() === null || event.isComposing) return false
  const act = actOf(event)
  if (act === undefined) return false
  void attempt(workspace, () => act(workspace))
  return true
}

type Act = (workspace: Workspace) => void | Promise<void>

const acts: Readonly<Record<string, Act>> = {
  Escape: toggleEditing,
  'Alt+ArrowUp': (workspace) => moveSelectedBlocks(workspace, -1),
  'Alt+ArrowDown': (workspace) => moveSelectedBlocks(workspace, 1),
  'Ctrl+b': (workspace) => markSelected(workspace, 'bold'),
  'Ctrl+i': (workspace) => markSelected(workspace, 'italic'),
}

function actOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Act | undefined {
  const control = (isMac ? metaKey : ctrlKey) ? 'Ctrl+' : ''
  return acts[`${control}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${key}`]
}
