import { useState, type ClipboardEvent } from 'react'
import { attempt } from '#workbench/acting/attempt'
import { receivePasted } from '#workbench/importing/receive-files'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { TextArea, type Option } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { Sheet } from '../../ui/sheet'
import styles from './importing.module.css'

type Format = 'text' | 'markdown' | 'html'

const plain: readonly Option<Format>[] = [
  { value: 'text', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown' },
]
const rich: Option<Format> = { value: 'html', label: 'As copied, with headings and links' }

/** Text from the clipboard or typed, imported as an article. Shown while the view's panel is "paste". */
export function PasteArticle({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const draft = usePasteDraft()
  const close = (): void => workspace.view.panel.set({ kind: 'none' })
  const submit = (): void => {
    void attempt(workspace, () => receivePasted(workspace, draft.content, draft.format))
  }
  return (
    <Sheet
      title="Paste an article"
      role="dialog"
      onClose={close}
      foot={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={draft.text.trim() === ''} onClick={submit}>
            Import
          </Button>
        </>
      }
    >
      <div className={styles['paste']}>
        <TextArea
          label="Text of the article"
          help="The first line becomes the title when it is short."
          rows={12}
          autoFocus
          value={draft.text}
          onChange={draft.change}
          onPaste={draft.paste}
        />
        <Segmented
          label="Format"
          value={draft.format}
          options={draft.isRich ? [rich, ...plain] : plain}
          onChange={draft.setFormat}
        />
      </div>
    </Sheet>
  )
}

interface PasteDraft {
  readonly text: string
  /** What is imported: the text, or what was copied with its formatting. */
  readonly content: string
  readonly format: Format
  readonly isRich: boolean
  readonly setFormat: (format: Format) => void
  readonly change: (text: string) => void
  readonly paste: (event: ClipboardEvent) => void
}

/** What was copied with its formatting can come in with it, as long as nobody edits the text. */
function usePasteDraft(): PasteDraft {
  const [text, setText] = useState('')
  const [html, setHtml] = useState('')
  const [format, setFormat] = useState<Format>('text')
  const change = (next: string): void => {
    setText(next)
    setHtml('')
    if (format === 'html') setFormat('text')
  }
  const paste = (event: ClipboardEvent): void => {
    const copied = event.clipboardData.getData('text/html')
    if (copied === '' || text !== '') return
    event.preventDefault()
    setText(event.clipboardData.getData('text/plain'))
    setHtml(copied)
    setFormat('html')
  }
  const content = format === 'html' ? html : text
  return { text, content, format, isRich: html !== '', setFormat, change, paste }
}
