import type { Span } from '#core/model/span'
import { selectedText } from '#workbench/acting/annotating-acts'
import type { Workspace } from '#workbench/workspace'
import { useValue } from '../../ui/use-value'

/** The text that is selected in the article now, without white space at its edges. */
export function useSelectedText(workspace: Workspace): Span | undefined {
  useValue(workspace.view.selection)
  const desk = workspace.desk()
  return desk === undefined ? undefined : selectedText(workspace, desk)
}
