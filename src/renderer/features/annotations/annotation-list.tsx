import { useMemo, useState } from 'react'
import { PanelHeading } from '../../ui/panel-heading'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/field'
import { useTypeLooks } from '../../editor/use-type-looks'
import { pressSearchKey } from '../../ui/search-keys'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { leaveField, selectAnnotation } from '#workbench/acting/moving-acts'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { ItemList } from './item-list'
import {
  countText,
  readLayer,
  rowsOf,
  type KindChoice,
  type LayerReading,
  type ListFilter,
  type Row,
} from './rows'
import styles from './annotation-list.module.css'

/** All of one's own annotations of the open article. */
export function AnnotationList({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const project = useValue(workspace.project)
  return project === null ? null : <InProject workspace={workspace} project={project} />
}

interface InProjectProps {
  readonly workspace: Workspace
  readonly project: ProjectSession
}

function InProject({ workspace, project }: InProjectProps): React.JSX.Element | null {
  const document = useValue(project.openDocument)
  const desk = useMemo(() => document && { project, document }, [project, document])
  return desk && <InArticle key={desk.document.id} workspace={workspace} desk={desk} />
}

const KINDS: readonly { readonly value: KindChoice; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'entity', label: 'Entities' },
  { value: 'event', label: 'Events' },
  { value: 'claim', label: 'Claims' },
]

interface InArticleProps {
  readonly workspace: Workspace
  readonly desk: Desk
}

function InArticle({ workspace, desk }: InArticleProps): React.JSX.Element {
  const [filter, setFilter] = useState<ListFilter>({ kind: 'all', words: '' })
  const { tagset } = useValue(desk.project.index)
  const looks = useTypeLooks(tagset.types)
  const reading = useReading(desk)
  const rows = useMemo(() => rowsOf(reading, filter, tagset), [reading, filter, tagset])
  return (
    <div className={styles['panel']}>
      <PanelHeading aside={<span>{countText(rows, reading)}</span>}>Annotations</PanelHeading>
      {reading.total > 0 && <Filters {...{ workspace, rows, filter }} onChange={setFilter} />}
      <ItemList {...{ workspace, desk, reading, rows, tagset, looks }} />
      {rows.length === 0 && <Nothing reading={reading} />}
    </div>
  )
}

function useReading(desk: Desk): LayerReading {
  const version = useVersion(desk.document)
  return useMemo(() => readLayer(ownLayer(desk), desk.document.document.text, version), [desk, version])
}

interface FiltersProps {
  readonly workspace: Workspace
  readonly rows: readonly Row[]
  readonly filter: ListFilter
  readonly onChange: (filter: ListFilter) => void
}

function Filters({ workspace, rows, filter, onChange }: FiltersProps): React.JSX.Element {
  const selectFirst = (): void => {
    const first = rows.find((row) => row.row === 'item')
    if (first !== undefined) selectAnnotation(workspace, first.annotation)
  }
  return (
    <div className={styles['filters']}>
      <Segmented
        label="Kinds shown"
        value={filter.kind}
        options={KINDS}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <TextField
        label="Filter annotations"
        labelHidden
        type="search"
        placeholder="Filter annotations"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        onKeyDown={(event) =>
          pressSearchKey(event, { onLeave: () => leaveField(workspace), onTake: selectFirst })
        }
      />
    </div>
  )
}

function Nothing({ reading }: { readonly reading: LayerReading }): React.JSX.Element {
  return (
    <p className={styles['nothing']}>
      {reading.total === 0
        ? 'Nothing is tagged yet by you. Select some text and press a letter, P for a person.'
        : 'No annotation fits the filter.'}
    </p>
  )
}
