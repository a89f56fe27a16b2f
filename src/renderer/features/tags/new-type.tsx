import { Plus } from 'lucide-react'
import type { TypeId } from '#core/model/ids'
import { perform } from '#workbench/acting/perform'
import { selectedText } from '#workbench/acting/annotating-acts'
import { addType, type NewType } from '#workbench/annotating/add-type'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { PopoverButton } from '../../ui/popover'
import { usePart } from '../../ui/use-value'
import { NewTypeForm } from './new-type-form'

export interface NewTypeButtonProps {
  readonly workspace: Workspace
  readonly project: ProjectSession
}

/** Adds a type of one's own; with text selected it is tagged so at once. */
export function NewTypeButton({ workspace, project }: NewTypeButtonProps): React.JSX.Element {
  const tagset = usePart(project.index, (index) => index.tagset)
  const add = (wanted: NewType): string | undefined => {
    const added = addType(project, wanted)
    if (!added.ok) return added.problem
    announce(workspace, wanted.name.trim(), added.value)
    return undefined
  }
  const button = (
    <>
      <Plus aria-hidden="true" /> New type
    </>
  )
  return (
    <PopoverButton label="New type" button={button} size="small" placement="right bottom">
      {(close) => (
        <NewTypeForm
          tagset={tagset}
          tagsSelection={hasSelectedText(workspace)}
          onAdd={(wanted) => {
            const problem = add(wanted)
            if (problem === undefined) close()
            return problem
          }}
          onCancel={close}
        />
      )}
    </PopoverButton>
  )
}

function hasSelectedText(workspace: Workspace): boolean {
  const desk = workspace.desk()
  return desk !== undefined && selectedText(workspace, desk) !== undefined
}

function announce(workspace: Workspace, name: string, type: TypeId): void {
  if (hasSelectedText(workspace)) void perform(workspace, { do: 'tag', type })
  else workspace.view.message.set({ tone: 'plain', text: `Added the type ${name}.`, undo: true })
}
