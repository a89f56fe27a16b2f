import { useCallback } from 'react'
import type { Span } from '#core/model/span'
import { selectedSpan } from '#core/model/text-selection'
import { perform } from '#workbench/acting/perform'
import { ownLayer } from '#workbench/annotating/own-layer'
import { byUse } from '#workbench/annotating/type-use'
import type { DocumentSession } from '#workbench/document-session'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { useTypeLooks } from '../../editor/use-type-looks'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { PaletteGroup } from './palette-group'
import type { Box } from './place-palette'
import { groupByKind, type KindGroup } from './type-counts'
import { usePalettePlace } from './use-palette-place'
import { useSettledSelection } from './use-settled-selection'
import styles from './palette.module.css'

export interface TagPaletteProps {
  readonly workspace: Workspace
  /** The lines a span takes on screen, in viewport pixels: the article view's own `rectsOf`. */
  readonly rectsOf: (span: Span) => readonly Box[]
}

/** The types beside the selected text. It never takes the focus and never hides what is selected. */
export function TagPalette({ workspace, rectsOf }: TagPaletteProps): React.JSX.Element | null {
  const { view } = workspace
  const project = useValue(workspace.project)
  const settled = useSettledSelection(view)
  const claimsOnly = useValue(view.claimPrefix)
  const selection = useValue(view.selection)
  const panel = useValue(view.panel)
  const editing = useValue(view.editing)
  const shown = claimsOnly ? selection : settled
  if (
    project === null ||
    editing !== null ||
    shown === null ||
    !(panel.kind === 'none' || panel.kind === 'find')
  )
    return null
  const { start, end } = selectedSpan(shown)
  return (
    <Palette
      key={`${start}-${end}`}
      {...{ workspace, project, rectsOf, claimsOnly, start }}
      end={Math.max(end, start + 1)}
    />
  )
}

interface PaletteProps extends TagPaletteProps, Span {
  readonly project: ProjectSession
  readonly claimsOnly: boolean
}

function Palette(props: PaletteProps): React.JSX.Element | null {
  const { workspace, project, rectsOf, claimsOnly, start, end } = props
  const lines = useCallback(() => rectsOf({ start, end }), [rectsOf, start, end])
  const element = usePalettePlace(lines)
  const pending = useValue(workspace.view.pending)
  const selected = useValue(workspace.view.selected)
  const document = useValue(project.openDocument)
  const tagset = usePart(project.index, (index) => index.tagset)
  const looks = useTypeLooks(tagset.types)
  const groups = usePaletteGroups(project, document)
  return (
    <div ref={element} role="group" aria-label="Tag the selection" className={styles['palette']}>
      {pending.length > 0 && <p className={styles['pending']}>{fragmentsText(pending.length)}</p>}
      {groups
        .filter((group) => !claimsOnly || group.kind === 'claim')
        .map((group) => (
          <PaletteGroup
            key={group.kind}
            group={group}
            afterPrefix={claimsOnly}
            isFirst={group.kind === 'entity' && selected === null}
            coloursOf={(type) => looks.of(type).colours}
            onTag={(type) => void perform(workspace, { do: 'tag', type })}
          />
        ))}
    </div>
  )
}

function fragmentsText(count: number): string {
  return count === 1 ? '1 fragment, and this selection' : `${count} fragments, and this selection`
}

function usePaletteGroups(project: ProjectSession, document: DocumentSession | null): readonly KindGroup[] {
  const tagset = usePart(project.index, (index) => index.tagset)
  useVersion(document)
  const layer = document === null ? undefined : ownLayer({ project, document })
  return groupByKind(tagset.types).map((group) => ({ ...group, types: byUse(group.types, layer) }))
}
