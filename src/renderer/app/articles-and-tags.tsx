import { useState, type CSSProperties } from 'react'
import type { Workspace } from '#workbench/workspace'
import { Articles } from '../features/articles/articles'
import { TagsToolbar } from '../features/tags/tags-toolbar'
import { RowSplitter } from '../ui/row-splitter'
import { useValue } from '../ui/use-value'
import { Part } from './part'
import styles from './articles-and-tags.module.css'

/** The left panel: the articles over the tags, and the edge between them. */
export function ArticlesAndTags({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const { share, isMoved, move, moved, reset } = useArticlesShare(workspace)
  const height: CSSProperties & Record<`--${string}`, string> = { '--share': `${share}%` }
  return (
    <div className={styles['panel']} data-moved={isMoved} style={height}>
      <div className={styles['articles']} data-place="articles">
        <Part>
          <Articles workspace={workspace} />
        </Part>
      </div>
      <RowSplitter
        label="Height of the articles"
        share={share}
        onMove={move}
        onMoved={moved}
        onReset={reset}
      />
      <div className={styles['tags']}>
        <Part>
          <TagsToolbar workspace={workspace} />
        </Part>
      </div>
    </div>
  )
}

const USUAL = 50

interface ArticlesShare {
  /** Percent of the panel's height. */
  readonly share: number
  readonly isMoved: boolean
  readonly move: (share: number) => void
  readonly moved: (share: number) => void
  readonly reset: () => void
}

/** Stored when the edge has been moved, not while it moves. */
function useArticlesShare({ settings }: Workspace): ArticlesShare {
  const { articlesShare } = useValue(settings)
  const [moving, setMoving] = useState<number | null>(null)
  const chosen = moving ?? articlesShare
  return {
    share: chosen ?? USUAL,
    isMoved: chosen !== undefined,
    move: setMoving,
    moved: (share) => {
      setMoving(null)
      settings.update((now) => ({ ...now, articlesShare: share }))
    },
    reset: () => {
      setMoving(null)
      settings.update(({ articlesShare: _, ...now }) => now)
    },
  }
}
