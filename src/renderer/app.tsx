import { lazy, Suspense, useCallback, useRef, type ComponentType, type CSSProperties } from 'react'
import type { Span } from '#core/model/span'
import type { Workspace } from '#workbench/workspace'
import type * as AroundTheText from './app/around-the-text'
import { Part } from './app/part'
import { SidePanel } from './app/side-panel'
import { useAfterFirstPaint } from './app/use-after-first-paint'
import { usePanelWidths, usualWidths } from './app/use-panel-widths'
import { useWindowWiring } from './app/use-window-wiring'
import type { ArticleView } from './editor/article-contract'
import { Reading } from './features/reading/reading'
import { useValue } from './ui/use-value'
import styles from './app.module.css'

type Around = typeof AroundTheText

/** A part that is loaded with the others of `around-the-text`, which come after the text. */
function later<Props>(pick: (around: Around) => ComponentType<Props>) {
  return lazy(async () => ({ default: pick(await import('./app/around-the-text')) }))
}

const TopLine = later((around) => around.TopLine)
const BottomLine = later((around) => around.BottomLine)
const RightPanel = later((around) => around.RightPanel)
const LeftPanel = later((around) => around.LeftPanel)
const OverTheText = later((around) => around.OverTheText)
const UnderTheText = later((around) => around.UnderTheText)
const OverTheWindow = later((around) => around.OverTheWindow)

export interface AppProps {
  readonly workspace: Workspace
}

/** The window: articles and tags, the text, annotations and details. The text comes first. */
export function App({ workspace }: AppProps): React.JSX.Element {
  useWindowWiring(workspace)
  const { leftPanel, rightPanel } = useValue(workspace.settings)
  const { left, right, move, moved } = usePanelWidths(workspace)
  const isPainted = useAfterFirstPaint()
  const widths: CSSProperties & Record<`--${string}`, string> = {
    '--left': `${left}px`,
    '--right': `${right}px`,
  }
  return (
    <div className={styles['window']} style={widths}>
      <Suspense fallback={<header className={styles['header-room']} />}>
        {isPainted ? <TopLine workspace={workspace} /> : <header className={styles['header-room']} />}
      </Suspense>
      <SidePanel
        side="left"
        label="Articles and tags"
        isOpen={leftPanel}
        width={left}
        usual={usualWidths.left}
        onMove={(width) => move({ left: width })}
        onMoved={(width) => moved({ left: width })}
      >
        <Suspense>{isPainted && <LeftPanel workspace={workspace} />}</Suspense>
      </SidePanel>
      <Middle workspace={workspace} isPainted={isPainted} folded={{ left: !leftPanel, right: !rightPanel }} />
      <SidePanel
        side="right"
        label="Annotations and details"
        isOpen={rightPanel}
        width={right}
        usual={usualWidths.right}
        onMove={(width) => move({ right: width })}
        onMoved={(width) => moved({ right: width })}
      >
        <Suspense>{isPainted && <RightPanel workspace={workspace} />}</Suspense>
      </SidePanel>
      <Suspense fallback={<footer className={styles['footer-room']} />}>
        {isPainted ? <BottomLine workspace={workspace} /> : <footer className={styles['footer-room']} />}
      </Suspense>
      <Suspense>{isPainted && <OverTheWindow workspace={workspace} />}</Suspense>
    </div>
  )
}

interface MiddleProps extends AppProps {
  readonly isPainted: boolean
  readonly folded: { readonly left: boolean; readonly right: boolean }
}

/** The text. Where a panel is folded the text stays in its place, as long as that leaves it room enough. */
function Middle({ workspace, isPainted, folded }: MiddleProps): React.JSX.Element {
  const articleView = useRef<ArticleView>(null)
  const rectsOf = useCallback((span: Span) => articleView.current?.rectsOf(span) ?? [], [])
  return (
    <div className={styles['middle']} data-left-folded={folded.left} data-right-folded={folded.right}>
      <main className={styles['main']}>
        <Part>
          <Reading workspace={workspace} articleView={articleView} />
        </Part>
        <Suspense>{isPainted && <OverTheText workspace={workspace} rectsOf={rectsOf} />}</Suspense>
      </main>
      <div className={styles['hint']}>
        <Suspense>{isPainted && <UnderTheText workspace={workspace} />}</Suspense>
      </div>
    </div>
  )
}
