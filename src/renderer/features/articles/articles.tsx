import { ClipboardPaste, FileInput } from 'lucide-react'
import { useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import { leaveField } from '#workbench/acting/moving-acts'
import { perform } from '#workbench/acting/perform'
import type { ProjectSession } from '#workbench/project-session'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { PanelHeading } from '../../ui/panel-heading'
import { pressSearchKey } from '../../ui/search-keys'
import { usePart, useValue } from '../../ui/use-value'
import { ArticleList } from './article-list'
import { matchingArticles } from './matching-articles'
import styles from './articles.module.css'

export interface ArticlesProps {
  readonly workspace: Workspace
}

/** The project's articles and a field to find one. */
export function Articles({ workspace }: ArticlesProps): React.JSX.Element | null {
  const session = useValue(workspace.project)
  return session === null ? null : <ProjectArticles workspace={workspace} session={session} />
}

function ProjectArticles({
  workspace,
  session,
}: ArticlesProps & { readonly session: ProjectSession }): React.JSX.Element {
  const documents = usePart(session.index, (index) => index.documents)
  const [query, setQuery] = useState('')
  const found = matchingArticles(documents, query)
  const openFirst = (): void => {
    const [first] = found
    if (first === undefined) return
    void attempt(workspace, () => workspace.openArticle(first.id))
    leaveField(workspace)
  }
  return (
    <div className={styles['panel']}>
      <TextField
        type="search"
        label="Find an article"
        labelHidden
        placeholder="Find an article"
        className={styles['search']}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) =>
          pressSearchKey(event, { onLeave: () => leaveField(workspace), onTake: openFirst })
        }
      />
      <PanelHeading aside={<span>{countText(found.length, documents.length)}</span>}>Articles</PanelHeading>
      <ArticleList workspace={workspace} session={session} articles={found} />
      {found.length === 0 && query.trim() !== '' && (
        <p className={styles['hint']}>No article has these words in its title or source.</p>
      )}
      {query === '' && <YourArticles workspace={workspace} isEmpty={documents.length === 0} />}
    </div>
  )
}

function countText(found: number, all: number): string {
  return found === all ? `${all}` : `${found} of ${all}`
}

/** Where a person's own articles come in; quiet once there are some. */
function YourArticles({
  workspace,
  isEmpty,
}: ArticlesProps & { readonly isEmpty: boolean }): React.JSX.Element {
  return (
    <div className={styles['yours']} data-empty={isEmpty}>
      <span>Your articles: drop files here</span>
      <Button
        size="small"
        variant={isEmpty ? 'line' : 'plain'}
        icon={<FileInput aria-hidden />}
        aria-label="Choose files to import"
        onClick={() => void perform(workspace, { do: 'import' })}
      />
      <Button
        size="small"
        variant={isEmpty ? 'line' : 'plain'}
        icon={<ClipboardPaste aria-hidden />}
        aria-label="Paste an article"
        onClick={() => workspace.view.panel.set({ kind: 'paste' })}
      />
    </div>
  )
}
