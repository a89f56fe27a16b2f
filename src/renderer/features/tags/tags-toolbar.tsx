import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { Toolbar } from 'react-aria-components'
import type { AnnotationKind } from '#core/model/annotation'
import type { AnnotationType } from '#core/model/tagset'
import { isCaret } from '#core/model/text-selection'
import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { useTypeLooks } from '../../editor/use-type-looks'
import { usePart, useValue } from '../../ui/use-value'
import { NewTypeButton } from './new-type'
import { TypeButton } from './type-button'
import { groupByKind, type KindGroup } from './type-counts'
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
  const tagset = usePart(project.index, (index) => index.tagset)
  const looks = useTypeLooks(tagset.types)
  const { foldedTags = [] } = useValue(workspace.settings)
  const fold = (kind: AnnotationKind): void =>
    workspace.settings.update((now) => ({ ...now, foldedTags: toggled(now.foldedTags ?? [], kind) }))
  const groups = useMemo(() => groupByKind(tagset.types), [tagset.types])
  return (
    <Toolbar aria-label="Tags" orientation="vertical" className={styles['toolbar'] ?? ''}>
      {groups.map((group) => (
        <TypeGroup
          key={group.kind}
          group={group}
          isFolded={foldedTags.includes(group.kind)}
          onFold={() => fold(group.kind)}
          lookOf={(type) => looks.of(type.id).colours}
          onTag={(type) => tagBySight(workspace, type)}
        />
      ))}
      <NewTypeButton workspace={workspace} project={project} />
    </Toolbar>
  )
}

function toggled(folded: readonly AnnotationKind[], kind: AnnotationKind): AnnotationKind[] {
  return folded.includes(kind) ? folded.filter((one) => one !== kind) : [...folded, kind]
}

/** The word at the caret is meant only while the caret is to be seen, which is while the text has the focus. */
function tagBySight(workspace: Workspace, type: AnnotationType): void {
  const { view } = workspace
  const selection = view.selection.get()
  const isChosen = selection !== null && !isCaret(selection)
  const isShown = document.activeElement?.closest('main [role=textbox]') !== null
  if (isChosen || isShown || view.selected.get() !== null || view.pending.get().length > 0)
    void perform(workspace, { do: 'tag', type: type.id })
  else view.message.set({ tone: 'plain', text: `Select the words first, then choose ${type.name}.` })
}

interface TypeGroupProps {
  readonly group: KindGroup
  readonly isFolded: boolean
  readonly onFold: () => void
  readonly lookOf: (type: AnnotationType) => React.ComponentProps<typeof TypeButton>['colours']
  readonly onTag: (type: AnnotationType) => void
}

function TypeGroup({ group, isFolded, onFold, lookOf, onTag }: TypeGroupProps): React.JSX.Element {
  return (
    <div role="group" aria-label={group.heading}>
      <button
        type="button"
        className={styles['heading']}
        aria-label={group.heading}
        aria-expanded={!isFolded}
        onClick={onFold}
      >
        <ChevronDown aria-hidden="true" size={12} className={styles['sign']} />
        {group.heading} <span className={styles['keys']}>{isFolded ? group.types.length : group.keys}</span>
      </button>
      {!isFolded && (
        <div className={styles['types']}>
          {group.types.map((type) => (
            <TypeButton
              key={type.id}
              type={type}
              name={type.name}
              colours={lookOf(type)}
              kbd={type.key}
              onTag={() => onTag(type)}
            />
          ))}
        </div>
      )}
    </div>
  )
}
