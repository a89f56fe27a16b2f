import { useMemo } from 'react'
import { Toolbar } from 'react-aria-components'
import type { AnnotationType } from '#core/model/tagset'
import { perform } from '#workbench/acting/perform'
import type { Desk } from '#workbench/annotating/own-layer'
import { ownLayer } from '#workbench/annotating/own-layer'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { useTypeLooks } from '../../editor/use-type-looks'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { NewTypeButton } from './new-type'
import { TypeButton, typeKey } from './type-button'
import { countTypes, groupByKind, type KindGroup, type TypeCounts } from './type-counts'
import styles from './tags-toolbar.module.css'

/** Every type of the tagset as a button that tags the selection or the word at the caret. */
export function TagsToolbar({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const project = useValue(workspace.project)
  return project === null ? null : <ProjectTags workspace={workspace} project={project} />
}

interface ProjectTagsProps {
  readonly workspace: Workspace
  readonly project: ProjectSession
}

function ProjectTags({ workspace, project }: ProjectTagsProps): React.JSX.Element {
  const { tagset } = useValue(project.index)
  const looks = useTypeLooks(tagset.types)
  const groups = useMemo(() => groupByKind(tagset.types), [tagset.types])
  const counts = useTypeCounts(project)
  return (
    <Toolbar aria-label="Tags" orientation="vertical" className={styles['toolbar'] ?? ''}>
      {groups.map((group) => (
        <TypeGroup
          key={group.kind}
          group={group}
          counts={counts}
          lookOf={(type) => looks.of(type.id).colours}
          onTag={(type) => void perform(workspace, { do: 'tag', type: type.id })}
        />
      ))}
      <NewTypeButton workspace={workspace} project={project} />
    </Toolbar>
  )
}

function useTypeCounts(project: ProjectSession): TypeCounts {
  const document = useValue(project.openDocument)
  const version = useVersion(document)
  return useMemo(() => {
    const desk: Desk | null = document && { project, document }
    return countTypes(desk === null ? undefined : ownLayer(desk), version)
  }, [project, document, version])
}

interface TypeGroupProps {
  readonly group: KindGroup
  readonly counts: TypeCounts
  readonly lookOf: (type: AnnotationType) => React.ComponentProps<typeof TypeButton>['colours']
  readonly onTag: (type: AnnotationType) => void
}

function TypeGroup({ group, counts, lookOf, onTag }: TypeGroupProps): React.JSX.Element {
  return (
    <div role="group" aria-label={group.heading}>
      <div className={styles['heading']} aria-hidden="true">
        {group.heading} <span className={styles['keys']}>{group.keys}</span>
      </div>
      <div className={styles['types']}>
        {group.types.map((type) => (
          <TypeButton
            key={type.id}
            type={type}
            name={type.name}
            colours={lookOf(type)}
            kbd={typeKey(type)}
            count={counts.of.get(type.id) ?? 0}
            onTag={() => onTag(type)}
          />
        ))}
      </div>
    </div>
  )
}
