import type { ImportLine, ImportOutcome } from '#workbench/importing/import-articles'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { useValue } from '../../ui/use-value'
import { ImportLineItem } from './import-line'
import styles from './importing.module.css'

const order: readonly ImportOutcome[] = ['waiting', 'refused', 'imported', 'skipped']
const words: Readonly<Record<ImportOutcome, string>> = {
  waiting: 'waiting for your answer',
  refused: 'refused',
  imported: 'imported',
  skipped: 'skipped',
}

/** What came in, what was refused and why, and what is asked. Shown while the view's panel is "import-report". */
export function ImportReport({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const panel = useValue(workspace.view.panel)
  if (panel.kind !== 'import-report') return null
  const { lines } = panel.report
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  return (
    <Sheet
      title="Import report"
      onClose={close}
      foot={
        <Button
          variant={lines.some((line) => line.outcome === 'waiting') ? 'line' : 'primary'}
          onClick={close}
        >
          Done
        </Button>
      }
    >
      <p className={styles['summary']}>{summary(lines)}</p>
      <ul aria-label="Files">
        {lines
          .map((line, i) => ({ line, i }))
          .toSorted((a, b) => order.indexOf(a.line.outcome) - order.indexOf(b.line.outcome))
          .map(({ line, i }) => (
            <ImportLineItem key={`${i}-${line.outcome}`} workspace={workspace} line={line} />
          ))}
      </ul>
    </Sheet>
  )
}

/** "5 files: 3 imported, 2 refused". */
function summary(lines: readonly ImportLine[]): string {
  const parts = order.flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${words[outcome]}`]
  })
  return `${lines.length === 1 ? '1 file' : `${lines.length} files`}: ${parts.join(', ')}.`
}
