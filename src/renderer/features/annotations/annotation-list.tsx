import { useDeferredValue, useMemo, useState } from 'react'
import { PanelHeading } from '../../ui/panel-heading'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/field'
import { useTypeLooks } from '../../editor/use-type-looks'
import { pressSearchKey } from '../../ui/search-keys'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { leaveField, selectAnnotation } from '#workbench/acting/moving-acts'
import type { Desk } from '#workbench/annotating/own-layer'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { ItemList } from './item-list'
import { Listing, type KindChoice, type ListFilter } from './listing'
import { countText, Rows } from './rows'
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
  // The text comes first, the list of what is tagged in it after that.
  const document = useDeferredValue(useValue(project.openDocument))
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
  const tagset = usePart(desk.project.index, (index) => index.tagset)
  const looks = useTypeLooks(tagset.types)
  const wanted = useDeferredValue(filter)
  const listing = useMemo(() => new Listing(desk, wanted, tagset), [desk, wanted, tagset])
  const rows = useRows(listing)
  return (
    <div className={styles['panel']}>
      <PanelHeading aside={<span>{countText(rows, listing.total)}</span>}>Annotations</PanelHeading>
      {listing.total > 0 && <Filters {...{ workspace, listing, rows, filter }} onChange={setFilter} />}
      <ItemList {...{ workspace, listing, rows, tagset, looks }} />
      {rows.count === 0 && <Nothing total={listing.total} />}
    </div>
  )
}

/** The rows as they are at the version that is shown. */
function useRows(listing: Listing): Rows {
  const version = useVersion(listing)
  const [shown, setShown] = useState(() => ({ listing, version, rows: new Rows(listing.ids) }))
  if (shown.listing === listing && shown.version === version) return shown.rows
  const rows = new Rows(listing.ids)
  setShown({ listing, version, rows })
  return rows
}

interface FiltersProps {
  readonly workspace: Workspace
  readonly listing: Listing
  readonly rows: Rows
  readonly filter: ListFilter
  readonly onChange: (filter: ListFilter) => void
}

function Filters({ workspace, listing, rows, filter, onChange }: FiltersProps): React.JSX.Element {
  const selectFirst = (): void => {
    const first = rows.at(rows.neighbour(-1, 1))
    const annotation = first?.row === 'item' ? listing.get(first.id) : undefined
    if (annotation !== undefined) selectAnnotation(workspace, annotation)
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

function Nothing({ total }: { readonly total: number }): React.JSX.Element {
  return (
    <p className={styles['nothing']}>
      {total === 0
        ? 'Nothing is tagged yet by you. Select some text and press a letter, P for a person.'
        : 'No annotation fits the filter.'}
    </p>
  )
}
