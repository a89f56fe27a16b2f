import { useEffect, useState } from 'react'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import styles from './closing.module.css'

/** Milliseconds until the person is asked. */
const PATIENCE = 4000

/** True when everything was saved in time. */
async function isSavedInTime({ project, surroundings }: Workspace): Promise<boolean> {
  const flush = project.get()?.saver.flush() ?? Promise.resolve()
  const late = surroundings.wait(PATIENCE).then(() => false)
  return Promise.race([flush.then(() => true), late])
}

/** Closes, or gives the reason why it does not. */
async function close(workspace: Workspace): Promise<string | undefined> {
  workspace.drafts.keepAll()
  if (!(await isSavedInTime(workspace))) return workspace.project.get()?.saver.problem.get() ?? ''
  try {
    await workspace.close()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  await workspace.desktop.call('app:close', undefined)
  return undefined
}

/** Answers the wish to close: saves, closes, and asks when not everything could be saved. */
export function Closing({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isClosing = false
    const answer = async (): Promise<void> => {
      // Asked once more it says nothing, and main asks the person whether to wait.
      if (isClosing) return
      isClosing = true
      await workspace.desktop.call('app:keep-open', undefined)
      const reason = await close(workspace)
      isClosing = false
      if (reason !== undefined) setProblem(reason)
    }
    return workspace.desktop.listen('close-requested', () => void answer())
  }, [workspace])
  if (problem === null) return null
  return (
    <Modal title="Not everything is saved yet" role="alertdialog" onClose={() => setProblem(null)}>
      <p className={styles['words']}>The last changes could not be written. {problem}</p>
      <p className={styles['words']}>
        Keep Rubricator open to let it try again, or export your work before closing.
      </p>
      <div className={styles['choices']}>
        <Button variant="danger" onClick={() => void workspace.desktop.call('app:close', undefined)}>
          Close anyway
        </Button>
        <Button variant="primary" autoFocus onClick={() => setProblem(null)}>
          Keep open
        </Button>
      </div>
    </Modal>
  )
}
