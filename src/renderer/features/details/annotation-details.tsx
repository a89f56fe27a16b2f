import { X } from 'lucide-react'
import { useMemo, type KeyboardEvent } from 'react'
import { perform } from '#workbench/acting/perform'
import { findAnnotation } from '#workbench/annotating/find-annotation'
import type { Desk } from '#workbench/annotating/own-layer'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { useTypeLooks } from '../../editor/use-type-looks'
import { Button } from '../../ui/button'
import { PanelHeading } from '../../ui/panel-heading'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { OthersAnnotation } from './others-annotation'
import { OwnAnnotation } from './own-annotation'
import styles from './annotation-details.module.css'

/**
 * Everything about the selected annotation. Can have the focus itself: when a button in it goes away, the next letter
 * must not fall on the list of types and change it.
 */
export function AnnotationDetails({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const project = useValue(workspace.project)
  const selected = useValue(workspace.view.selected)
  const close = (): void => {
    workspace.view.selected.set(null)
    workspace.view.focus.set({ place: 'article' })
  }
  return (
    <section
      tabIndex={-1}
      aria-labelledby="annotation-details-heading"
      className={styles['section']}
      onKeyDown={(event) => leave(event, workspace)}
    >
      <PanelHeading
        id="annotation-details-heading"
        aside={
          selected !== null && (
            <Button size="small" aria-label="Close the annotation" icon={<X aria-hidden />} onClick={close} />
          )
        }
      >
        Annotation
      </PanelHeading>
      {project !== null && <InProject workspace={workspace} project={project} />}
    </section>
  )
}

/** Escape goes back to the text; with something open here it closes that first. */
function leave(event: KeyboardEvent, workspace: Workspace): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.stopPropagation()
  if (workspace.view.panel.get().kind === 'same-as') void perform(workspace, { do: 'back' })
  else workspace.view.focus.set({ place: 'article' })
}

interface InProjectProps {
  readonly workspace: Workspace
  readonly project: ProjectSession
}

function InProject({ workspace, project }: InProjectProps): React.JSX.Element | null {
  const document = useValue(project.openDocument)
  const desk = useMemo(() => document && { project, document }, [project, document])
  return desk && <InArticle workspace={workspace} desk={desk} />
}

function InArticle({ workspace, desk }: { workspace: Workspace; desk: Desk }): React.JSX.Element {
  const selected = useValue(workspace.view.selected)
  useVersion(desk.document)
  const tagset = usePart(desk.project.index, (index) => index.tagset)
  const looks = useTypeLooks(tagset.types)
  const found = selected === null ? undefined : findAnnotation(desk, selected)
  if (found === undefined)
    return <p className={styles['hint']}>Select an annotation to see and change what it says.</p>
  const { annotation, layer, isOwn } = found
  const part = { workspace, desk, tagset, looks, layer, annotation }
  return isOwn ? (
    <OwnAnnotation key={annotation.id} {...part} />
  ) : (
    <OthersAnnotation key={annotation.id} {...part} />
  )
}
