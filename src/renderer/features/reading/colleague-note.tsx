import { useState } from 'react'
import type { LayerStore } from '#core/edit/layer-store'
import type { LayerHeader } from '#core/model/layer'
import { withoutTurns } from '#core/text/invisible'
import { attempt } from '#workbench/acting/attempt'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'
import { isReviewed } from '#workbench/reviewing/shown-layers'
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

/**
 * Says that colleagues have annotated an article one had not started oneself when it was opened. It stays, so that
 * the text keeps its place.
 */
export function ColleagueNote({ workspace, desk }: ColleagueNoteProps): React.JSX.Element | null {
  useVersion(desk.document)
  const [isNew] = useState(() => (ownLayer(desk)?.size ?? 0) === 0)
  if (!isNew) return null
  const theirs = [...desk.document.layers()].filter((layer) => isTheirs(layer, desk))
  return (
    <>
      {theirs.map(({ header }) => (
        <LayerNote key={header.id} workspace={workspace} header={header} name={nameOf(desk, header)} />
      ))}
    </>
  )
}

interface LayerNoteProps {
  readonly workspace: Workspace
  readonly header: LayerHeader
  readonly name: string
}

function LayerNote({ workspace, header, name }: LayerNoteProps): React.JSX.Element {
  const { shownLayers } = workspace.view
  const isAsked = useValue(shownLayers).includes(header.id)
  const review = useValue(workspace.view.review)
  if (isReviewed(header, review))
    return <p className={styles['note']}>You are reviewing the annotations of {name}.</p>
  const toggle = (): void =>
    shownLayers.update((now) => (isAsked ? now.filter((one) => one !== header.id) : [...now, header.id]))
  return (
    <p className={styles['note']}>
      <span>
        {isAsked
          ? `You see the annotations of ${name}, hatched.`
          : `This article has annotations by ${name}.`}
      </span>
      <Button size="small" variant="line" onClick={toggle}>
        {isAsked ? 'Hide them' : 'Show them'}
      </Button>
      <Button
        size="small"
        variant="line"
        onClick={() => void attempt(workspace, () => resumeReview(workspace, header.annotator))}
      >
        Review them
      </Button>
    </p>
  )
}

function isTheirs({ header, size }: LayerStore, { project }: Desk): boolean {
  return header.role === 'annotator' && header.annotator !== project.me.id && size > 0
}

function nameOf({ project }: Desk, { annotator }: LayerStore['header']): string {
  const name = project.index.get().annotators.find((one) => one.id === annotator)?.name ?? ''
  return name === '' ? 'a colleague' : withoutTurns(name)
}
