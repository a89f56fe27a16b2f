import { pickProject } from '../importing/project-files'
import { pickArticles } from '../importing/receive-files'
import { chooseBackup, saveCopy } from '../keeping/backup'
import { pickReview } from '../reviewing/start-review'
import type { Workspace } from '../workspace'
import type { Action } from './action'
import { attempt } from './attempt'
import {
  addSelectedFragment,
  removeSelected,
  repeatTag,
  showDetails,
  showOccurrences,
  showSameAs,
  stretchSelected,
  tag,
  tellUnknown,
} from './annotating-acts'
import {
  back,
  grow,
  moveInAnnotations,
  moveInOverlaps,
  neighbourArticle,
  nextPanel,
  shrink,
} from './moving-acts'
import { showChanges, toggleEditing } from './editing-acts'
import { setTheme, showFind, takeBack, tellSaved, toggle, toggleKeys, zoom } from './window-acts'

type Act = (workspace: Workspace) => void | Promise<void>
type Plain = Exclude<Action['do'], 'tag' | 'stretch' | 'unknown-letter'>

const open =
  (kind: 'about' | 'export' | 'restore'): Act =>
  ({ view }) =>
    view.panel.set({ kind })

const acts: Readonly<Record<Plain, Act>> = {
  grow,
  shrink,
  'claim-prefix': ({ view }) => view.claimPrefix.set(true),
  'next-annotation': (workspace) => moveInAnnotations(workspace, 1),
  'previous-annotation': (workspace) => moveInAnnotations(workspace, -1),
  'next-overlap': (workspace) => moveInOverlaps(workspace, 1),
  'previous-overlap': (workspace) => moveInOverlaps(workspace, -1),
  'next-panel': (workspace) => nextPanel(workspace, 1),
  'previous-panel': (workspace) => nextPanel(workspace, -1),
  'next-article': (workspace) => neighbourArticle(workspace, 1),
  'previous-article': (workspace) => neighbourArticle(workspace, -1),
  back,
  remove: removeSelected,
  'repeat-tag': repeatTag,
  'add-fragment': addSelectedFragment,
  'all-occurrences': showOccurrences,
  details: showDetails,
  'same-as': showSameAs,
  find: showFind,
  keys: toggleKeys,
  about: open('about'),
  export: open('export'),
  edit: toggleEditing,
  changes: showChanges,
  restore: open('restore'),
  'back-up': (workspace) => chooseBackup(workspace),
  'save-copy': (workspace) => saveCopy(workspace),
  import: (workspace) => pickArticles(workspace),
  review: (workspace) => pickReview(workspace),
  'open-project': (workspace) => pickProject(workspace),
  'new-project': (workspace) => workspace.createBlankProject(),
  undo: (workspace) => takeBack(workspace, 'undo'),
  redo: (workspace) => takeBack(workspace, 'redo'),
  saved: tellSaved,
  'zoom-in': (workspace) => zoom(workspace, 1),
  'zoom-out': (workspace) => zoom(workspace, -1),
  'zoom-reset': (workspace) => zoom(workspace, 0),
  'theme-system': (workspace) => setTheme(workspace, 'system'),
  'theme-light': (workspace) => setTheme(workspace, 'light'),
  'theme-dark': (workspace) => setTheme(workspace, 'dark'),
  'toggle-left': (workspace) => toggle(workspace, 'leftPanel'),
  'toggle-right': (workspace) => toggle(workspace, 'rightPanel'),
  'toggle-labels': ({ settings }) =>
    settings.update((now) => ({ ...now, labels: now.labels === 'always' ? 'on-demand' : 'always' })),
}

/** Does it. What fails is told in the message line, never thrown at the window. */
export function perform(workspace: Workspace, action: Action): Promise<void> {
  return attempt(workspace, async () => {
    workspace.drafts.keepAll()
    if (action.do === 'tag') tag(workspace, action.type)
    else if (action.do === 'stretch') stretchSelected(workspace, action.stretch)
    else if (action.do === 'unknown-letter') tellUnknown(workspace, action)
    else await acts[action.do](workspace)
    if (action.do !== 'claim-prefix') workspace.view.claimPrefix.set(false)
  })
}
