import { useCallback, useRef, type CSSProperties } from 'react'
import type { Span } from '#core/model/span'
import type { Workspace } from '#workbench/workspace'
import { Closing } from './app/closing'
import { DropTarget } from './app/drop-target'
import { OpenPanel } from './app/open-panel'
import { Part } from './app/part'
import { SidePanel } from './app/side-panel'
import { usePanelWidths, usualWidths } from './app/use-panel-widths'
import { useWindowWiring } from './app/use-window-wiring'
import { WorkPanel } from './app/work-panel'
import type { ArticleView } from './editor/article-contract'
import { Articles } from './features/articles/articles'
import { Header } from './features/header/header'
import { FirstMinute } from './features/hints/first-minute'
import { Reading } from './features/reading/reading'
import { MessageLine } from './features/status/message-line'
import { StatusBar } from './features/status/status-bar'
import { Occurrences } from './features/tags/occurrences'
import { TagPalette } from './features/tags/palette'
import { TagsToolbar } from './features/tags/tags-toolbar'
import { useValue } from './ui/use-value'
import styles from './app.module.css'

export interface AppProps {
  readonly workspace: Workspace
}

/** The window: articles and tags, the text, annotations and details. */
export function App({ workspace }: AppProps): React.JSX.Element {
  useWindowWiring(workspace)
  const { leftPanel, rightPanel } = useValue(workspace.settings)
  const { left, right, move, moved } = usePanelWidths(workspace)
  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--left': `${left}px`,
    '--right': `${right}px`,
  }
  return (
    <div className={styles['window']} style={widths}>
      <Header workspace={workspace} />
      <SidePanel
        side="left"
        label="Articles and tags"
        isOpen={leftPanel}
        width={left}
        usual={usualWidths.left}
        onMove={(width) => move({ left: width })}
        onMoved={(width) => moved({ left: width })}
      >
        <ArticlesAndTags workspace={workspace} />
      </SidePanel>
      <Middle workspace={workspace} folded={{ left: !leftPanel, right: !rightPanel }} />
      <SidePanel
        side="right"
        label="Annotations and details"
        isOpen={rightPanel}
        width={right}
        usual={usualWidths.right}
        onMove={(width) => move({ right: width })}
        onMoved={(width) => moved({ right: width })}
      >
        <WorkPanel workspace={workspace} />
      </SidePanel>
      <StatusBar workspace={workspace} />
      <MessageLine workspace={workspace} />
      <OpenPanel workspace={workspace} />
      <DropTarget workspace={workspace} />
      <Closing workspace={workspace} />
    </div>
  )
}

function ArticlesAndTags({ workspace }: AppProps): React.JSX.Element {
  return (
    <>
      <div className={styles['articles']} data-place="articles">
        <Part>
          <Articles workspace={workspace} />
        </Part>
      </div>
      <div className={styles['tags']}>
        <Part>
          <TagsToolbar workspace={workspace} />
        </Part>
      </div>
    </>
  )
}

interface MiddleProps extends AppProps {
  readonly folded: { readonly left: boolean; readonly right: boolean }
}

/** The text. Where a panel is folded the text stays in its place, as long as that leaves it room enough. */
function Middle({ workspace, folded }: MiddleProps): React.JSX.Element {
  const articleView = useRef<ArticleView>(null)
  const rectsOf = useCallback((span: Span) => articleView.current?.rectsOf(span) ?? [], [])
  return (
    <div className={styles['middle']} data-left-folded={folded.left} data-right-folded={folded.right}>
      <main className={styles['main']}>
        <Part>
          <Reading workspace={workspace} articleView={articleView} />
          <TagPalette workspace={workspace} rectsOf={rectsOf} />
          <div className={styles['floating']}>
            <Occurrences workspace={workspace} />
          </div>
        </Part>
      </main>
      <div className={styles['hint']}>
        <FirstMinute workspace={workspace} />
      </div>
    </div>
  )
}
