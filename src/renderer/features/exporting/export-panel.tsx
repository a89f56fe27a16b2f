import { useState } from 'react'
import { exportWork, type ExportWish } from '#workbench/exporting/export-work'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { useValue } from '../../ui/use-value'
import { ExportForm } from './export-form'

const FORM = 'export-form'

/** Asks what to export and how, and the person's name before the first time. */
export function ExportPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const me = useValue(workspace.me)
  const [isAsked] = useState(me.name === '')
  const [name, setName] = useState(me.name)
  const panel = useValue(workspace.view.panel)
  const [wish, setWish] = useState<ExportWish>({
    format: 'rubricator',
    what: (panel.kind === 'export' ? panel.what : undefined) ?? 'project',
    allLayers: false,
  })
  const { isBusy, problem, run } = useExport(workspace)
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  return (
    <Sheet
      title="Export"
      role="dialog"
      onClose={close}
      foot={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM} disabled={isBusy}>
            Export
          </Button>
        </>
      }
    >
      <ExportForm
        id={FORM}
        workspace={workspace}
        wish={wish}
        onWish={setWish}
        name={isAsked ? name : undefined}
        onName={setName}
        problem={problem}
        onSubmit={() => run(name.trim(), wish)}
      />
    </Sheet>
  )
}

interface Running {
  readonly isBusy: boolean
  readonly problem: string
  readonly run: (name: string, wish: ExportWish) => void
}

function useExport(workspace: Workspace): Running {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const start = async (name: string, wish: ExportWish): Promise<void> => {
    if (name !== workspace.me.get().name) await workspace.rename(name)
    if (await exportWork(workspace, wish)) workspace.view.panel.set({ kind: 'none' })
  }
  const run = (name: string, wish: ExportWish): void => {
    if (name === '') {
      setProblem('Write your name first, so that colleagues can tell whose work this is.')
      return
    }
    setBusy(true)
    setProblem('')
    start(name, wish)
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false))
  }
  return { isBusy, problem, run }
}
