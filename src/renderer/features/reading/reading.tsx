import type { RefObject } from 'react'
import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import type { ArticleView } from '../../editor/article-contract'
import { Button } from '../../ui/button'
import { commandKey } from '../../ui/command-key'
import { useValue } from '../../ui/use-value'
import { FindBar } from './find-bar'
import { OpenArticle } from './open-article'
import styles from './reading.module.css'

export interface ReadingProps {
  readonly workspace: Workspace
  /** Where the article's view is put for what needs places on screen. */
  readonly articleView: RefObject<ArticleView | null>
}

/** The open article: what it is, its text, and what is found in it. */
export function Reading({ workspace, articleView }: ReadingProps): React.JSX.Element | null {
  const session = useValue(workspace.project)
  if (session === null) return null
  return <InProject workspace={workspace} articleView={articleView} session={session} />
}

function InProject({
  workspace,
  articleView,
  session,
}: ReadingProps & { readonly session: ProjectSession }): React.JSX.Element {
  const document = useValue(session.openDocument)
  const panel = useValue(workspace.view.panel)
  if (document === null) return <NoArticle workspace={workspace} />
  return (
    <div className={styles['reading']}>
      <OpenArticle
        key={document.id}
        workspace={workspace}
        desk={{ project: session, document }}
        articleView={articleView}
      />
      {panel.kind === 'find' && <FindBar workspace={workspace} request={panel} document={document} />}
    </div>
  )
}

function NoArticle({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  return (
    <div className={styles['nothing']}>
      <h1>No article is open</h1>
      <p>Drop files here, paste text with {commandKey('V')}, or choose files.</p>
      <Button variant="primary" onClick={() => void perform(workspace, { do: 'import' })}>
        Choose files to import
      </Button>
    </div>
  )
}
