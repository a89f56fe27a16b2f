import { useEffect, useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import { receiveFiles } from '#workbench/importing/receive-files'
import type { Workspace } from '#workbench/workspace'
import styles from './drop-target.module.css'

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

function take(workspace: Workspace, event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])]
  void attempt(workspace, async () => receiveFiles(workspace, await workspace.desktop.acceptDropped(files)))
}

/** The whole window takes files; while they hang over it, it says so. */
export function DropTarget({ workspace }: { readonly workspace: Workspace }): React.JSX.Element | null {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', (event) => setOver(event.relatedTarget !== null), { signal })
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        take(workspace, event)
      },
      { signal },
    )
    return () => listening.abort()
  }, [workspace])
  return isOver ? <div className={styles['target']}>Drop articles or annotation files here</div> : null
}
