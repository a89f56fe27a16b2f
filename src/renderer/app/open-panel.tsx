import type { ReactNode } from 'react'
import type { Panel } from '#workbench/view'
import type { Workspace } from '#workbench/workspace'
import { ChangesPanel } from '../features/editing/changes-panel'
import { FatesPanel } from '../features/editing/fates-panel'
import { ExportPanel } from '../features/exporting/export-panel'
import { AboutPanel } from '../features/help/about-panel'
import { KeysPanel } from '../features/help/keys-panel'
import { ImportReport } from '../features/importing/import-report'
import { PasteArticle } from '../features/importing/paste-article'
import { RestorePanel } from '../features/restore/restore-panel'
import { useValue } from '../ui/use-value'

interface OfWorkspace {
  readonly workspace: Workspace
}

type PanelPart = (props: OfWorkspace) => ReactNode

/** The panels that lie over the window; the others stand in their features' own places. */
const panels: Readonly<Partial<Record<Panel['kind'], PanelPart>>> = {
  export: ExportPanel,
  keys: KeysPanel,
  about: AboutPanel,
  paste: PasteArticle,
  'import-report': ImportReport,
  fates: FatesPanel,
  changes: ChangesPanel,
  restore: RestorePanel,
}

/** What is open over the window, one at a time. */
export function OpenPanel({ workspace }: OfWorkspace): React.JSX.Element | null {
  const { kind } = useValue(workspace.view.panel)
  const PanelOfKind = panels[kind]
  return PanelOfKind === undefined ? null : <PanelOfKind workspace={workspace} />
}
