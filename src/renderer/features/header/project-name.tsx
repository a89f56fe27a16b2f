import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import { perform } from '#workbench/acting/perform'
import { renameProject } from '#workbench/importing/rename-project'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { MenuButton, type MenuEntry } from '../../ui/menu'
import { projectLabels } from '../../ui/project-labels'
import { usePart, useValue } from '../../ui/use-value'
import { RenameField } from './rename-field'
import styles from './header.module.css'

export interface ProjectNameProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
}

/** The project's name; its menu renames it and goes to others. */
export function ProjectName({ workspace, session }: ProjectNameProps): React.JSX.Element {
  const project = usePart(session.index, (index) => index.project)
  const count = usePart(session.index, (index) => index.documents.length)
  const projects = useValue(workspace.projects)
  const [isRenaming, setRenaming] = useState(false)
  if (isRenaming)
    return (
      <RenameField
        name={project.name}
        onCancel={() => setRenaming(false)}
        onRename={(name) => {
          setRenaming(false)
          void attempt(workspace, () => renameProject(workspace, name))
        }}
      />
    )
  const labels = projectLabels(projects)
  const entries: readonly MenuEntry[] = [
    { id: 'rename', label: 'Rename…', onChoose: () => setRenaming(true) },
    { id: 'new', label: 'New project', onChoose: () => void perform(workspace, { do: 'new-project' }) },
    {
      id: 'open-file',
      label: 'Open project file…',
      onChoose: () => void perform(workspace, { do: 'open-project' }),
    },
    ...projects.map(({ id, name }, i) => ({
      id,
      label: labels[i] ?? name,
      current: id === project.id,
      separated: i === 0,
      onChoose: () => void attempt(workspace, () => workspace.openProject(id)),
    })),
  ]
  return (
    <div className={styles['project']}>
      <MenuButton
        label="Project"
        buttonClassName={styles['project-button']}
        button={
          <>
            <span className={styles['project-title']}>{project.name}</span>
            <span className={styles['count']}>· {articles(count)}</span>
            <ChevronDown aria-hidden />
          </>
        }
        entries={entries}
      />
    </div>
  )
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}
