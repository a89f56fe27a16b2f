import type { LayerStore } from '#core/edit/layer-store'
import { attempt } from '#workbench/acting/attempt'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'
import { resumeReview } from '#workbench/reviewing/start-review'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import styles from './reading.module.css'

export interface ColleagueNoteProps {
  readonly workspace: Workspace
  readonly desk: Desk
}

/** Says that colleagues have annotated an article one has not started oneself. */
export function ColleagueNote({ workspace, desk }: ColleagueNoteProps): React.JSX.Element | null {
  useVersion(desk.document)
  const shown = useValue(workspace.view.shownLayers)
  const review = useValue(workspace.view.review)
  const theirs = [...desk.document.layers()].filter((layer) => isTheirs(layer, desk))
  if ((ownLayer(desk)?.size ?? 0) > 0 || review !== null) return null
  const hidden = theirs.filter(({ header }) => !shown.includes(header.id))
  return (
    <>
      {hidden.map(({ header }) => (
        <p key={header.id} className={styles['note']}>
          <span>This article has annotations by {nameOf(desk, header)}.</span>
          <Button
            size="small"
            variant="line"
            onClick={() => workspace.view.shownLayers.update((now) => [...now, header.id])}
          >
            Show them
          </Button>
          <Button
            size="small"
            variant="line"
            onClick={() => void attempt(workspace, () => resumeReview(workspace, header.annotator))}
          >
            Review them
          </Button>
        </p>
      ))}
    </>
  )
}

function isTheirs({ header, size }: LayerStore, { project }: Desk): boolean {
  return header.role === 'annotator' && header.annotator !== project.me.id && size > 0
}

function nameOf({ project }: Desk, { annotator }: LayerStore['header']): string {
  const name = project.index.get().annotators.find((one) => one.id === annotator)?.name ?? ''
  return name === '' ? 'a colleague' : name
}
