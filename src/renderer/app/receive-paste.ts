import { attempt } from '#workbench/acting/attempt'
import { receiveFiles, receivePasted } from '#workbench/importing/receive-files'
import type { Workspace } from '#workbench/workspace'
import { fieldOf } from './pressed-key'

/** What is pasted outside a text field becomes an article. */
export function receivePaste(workspace: Workspace, event: ClipboardEvent): void {
  const { clipboardData, target, defaultPrevented } = event
  if (defaultPrevented || clipboardData === null || fieldOf(target) !== null) return
  event.preventDefault()
  const files = [...clipboardData.files]
  const html = clipboardData.getData('text/html')
  const text = clipboardData.getData('text/plain')
  void attempt(workspace, async () => {
    if (files.length > 0) await receiveFiles(workspace, await workspace.desktop.acceptDropped(files))
    else if (html.trim() !== '') await receivePasted(workspace, html, 'html')
    else if (text.trim() !== '') await receivePasted(workspace, text, 'text')
  })
}
