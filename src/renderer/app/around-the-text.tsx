import type { Span } from '#core/model/span'
import type { Workspace } from '#workbench/workspace'
import { Header } from '../features/header/header'
import { FirstMinute } from '../features/hints/first-minute'
import { MessageLine } from '../features/status/message-line'
import { StatusBar } from '../features/status/status-bar'
import { Occurrences } from '../features/tags/occurrences'
import { TagPalette } from '../features/tags/palette'
import { ArticlesAndTags } from './articles-and-tags'
import { Closing } from './closing'
import { DropTarget } from './drop-target'
import { OpenPanel } from './open-panel'
import { Part } from './part'
import { WorkPanel } from './work-panel'
import styles from '../app.module.css'

interface OfWorkspace {
  readonly workspace: Workspace
}

// Everything but the text itself: loaded and drawn right after the text is on screen.

export function TopLine({ workspace }: OfWorkspace): React.JSX.Element {
  return <Header workspace={workspace} />
}

export function BottomLine({ workspace }: OfWorkspace): React.JSX.Element {
  return <StatusBar workspace={workspace} />
}

export function RightPanel({ workspace }: OfWorkspace): React.JSX.Element {
  return <WorkPanel workspace={workspace} />
}

export function LeftPanel({ workspace }: OfWorkspace): React.JSX.Element {
  return <ArticlesAndTags workspace={workspace} />
}

export interface OverTheTextProps extends OfWorkspace {
  readonly rectsOf: (span: Span) => readonly DOMRect[]
}

/** What floats over the text, and what stands under it while the text is looked at. */
export function OverTheText({ workspace, rectsOf }: OverTheTextProps): React.JSX.Element {
  return (
    <Part>
      <TagPalette workspace={workspace} rectsOf={rectsOf} />
      <div className={styles['under']}>
        <Occurrences workspace={workspace} />
      </div>
    </Part>
  )
}

export function UnderTheText({ workspace }: OfWorkspace): React.JSX.Element {
  return <FirstMinute workspace={workspace} />
}

/** What lies over the whole window. */
export function OverTheWindow({ workspace }: OfWorkspace): React.JSX.Element {
  return (
    <>
      <MessageLine workspace={workspace} />
      <OpenPanel workspace={workspace} />
      <DropTarget workspace={workspace} />
      <Closing workspace={workspace} />
    </>
  )
}
