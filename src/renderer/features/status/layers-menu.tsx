import type { LayerStore } from '#core/edit/layer-store'
import type { LayerId } from '#core/model/ids'
import { attempt } from '#workbench/acting/attempt'
import type { DocumentSession } from '#workbench/document-session'
import type { ProjectSession } from '#workbench/project-session'
import { isReviewed, isShown } from '#workbench/reviewing/shown-layers'
import { resumeReview } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { PopoverButton } from '../../ui/popover'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import styles from './status.module.css'

export interface LayersMenuProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
  readonly document: DocumentSession
}

/** Which colleagues' annotations are shown beside one's own; not there while there are none. */
export function LayersMenu({ workspace, session, document }: LayersMenuProps): React.JSX.Element | null {
  useVersion(document)
  const annotators = usePart(session.index, (index) => index.annotators)
  const asked = useValue(workspace.view.shownLayers)
  const review = useValue(workspace.view.review)
  const by = { me: session.me.id, review, asked }
  const others = [...document.layers()].filter(
    ({ header }) => header.annotator !== session.me.id || header.role === 'adjudicated',
  )
  if (others.length === 0) return null
  const nameOf = ({ header }: LayerStore): string => {
    if (header.role === 'adjudicated') return 'Agreed in review'
    const name = annotators.find((one) => one.id === header.annotator)?.name ?? ''
    return name === '' ? 'A colleague without a name' : name
  }
  const toggle = (id: LayerId): void =>
    workspace.view.shownLayers.update((now) =>
      now.includes(id) ? now.filter((one) => one !== id) : [...now, id],
    )
  return (
    <PopoverButton
      label="Layers shown"
      size="small"
      placement="top start"
      button={`Layers: ${1 + others.filter(({ header }) => isShown(header, by)).length}`}
    >
      {(close) => (
        <fieldset className={styles['layers']}>
          <legend>Shown beside your own</legend>
          {others.map((layer) => (
            <LayerRow
              key={layer.header.id}
              layer={layer}
              name={nameOf(layer)}
              isShown={isShown(layer.header, by)}
              isReviewed={isReviewed(layer.header, review)}
              onToggle={() => toggle(layer.header.id)}
              onReview={() => {
                close()
                void attempt(workspace, () => resumeReview(workspace, layer.header.annotator))
              }}
            />
          ))}
        </fieldset>
      )}
    </PopoverButton>
  )
}

interface LayerRowProps {
  readonly layer: LayerStore
  readonly name: string
  readonly isShown: boolean
  /** Being reviewed, it stays shown. */
  readonly isReviewed: boolean
  readonly onToggle: () => void
  readonly onReview: () => void
}

function LayerRow(props: LayerRowProps): React.JSX.Element {
  const { layer, name, isShown, isReviewed, onToggle, onReview } = props
  return (
    <div className={styles['layer']}>
      <label>
        <input type="checkbox" checked={isShown} disabled={isReviewed} onChange={onToggle} />
        {name} ({layer.size})
      </label>
      {isReviewed && <span>in review</span>}
      {layer.header.role === 'annotator' && !isReviewed && (
        <Button
          size="small"
          variant="line"
          aria-label={`Review the annotations of ${name}`}
          onClick={onReview}
        >
          Review
        </Button>
      )}
    </div>
  )
}
