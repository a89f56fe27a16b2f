import { useMemo, type RefObject } from 'react'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Workspace } from '#workbench/workspace'
import { Article } from '../../editor/article'
import type { ArticleView } from '../../editor/article-contract'
import { useTheme } from '../../ui/use-theme'
import { usePart, useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { ArticleHead } from './article-head'
import { ColleagueNote } from './colleague-note'
import { EdgeHandles } from './edge-handles'
import { EditingBar } from './editing-bar'
import { InvisibleNote } from './invisible-note'
import { relatedTo } from './related'
import { useShownLayers } from './use-shown-layers'
import { useArticleWiring } from './use-article-wiring'
import styles from './reading.module.css'

export interface OpenArticleProps {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly articleView: RefObject<ArticleView | null>
}

/** The article with everything painted on it. */
export function OpenArticle({ workspace, desk, articleView }: OpenArticleProps): React.JSX.Element {
  const { view, settings } = workspace
  const version = useVersion(desk.document)
  const tagset = usePart(desk.project.index, (index) => index.tagset)
  const layers = useShownLayers(workspace, desk)
  const selected = useValue(view.selected)
  const find = useValue(view.find)
  const { labels } = useValue(settings)
  const related = useMemo(() => relatedTo(selected, layers, version), [selected, layers, version])
  const search = useMemo(
    () => ({ spans: find.found, current: find.found.length === 0 ? -1 : find.current }),
    [find],
  )
  const listeners = useArticleWiring({ workspace, desk, articleView, layers })
  const { title, language } = desk.document.details
  const isEditing = useValue(view.editing)?.document === desk.document
  return (
    <div className={styles['scroller']} data-reading>
      <div className={styles['column']}>
        {isEditing && <EditingBar workspace={workspace} document={desk.document} />}
        <ArticleHead workspace={workspace} desk={desk} />
        <ColleagueNote workspace={workspace} desk={desk} />
        <InvisibleNote key={desk.document.id} workspace={workspace} document={desk.document} />
        <div data-place="article">
          <Article
            ref={articleView}
            text={desk.document.text}
            language={language}
            title={title}
            types={tagset.types}
            theme={useTheme()}
            layers={layers}
            labels={labels}
            isEditing={isEditing}
            selected={selected}
            related={related}
            pending={useValue(view.pending)}
            search={search}
            {...listeners}
          />
        </div>
        <EdgeHandles workspace={workspace} desk={desk} articleView={articleView} />
      </div>
    </div>
  )
}
