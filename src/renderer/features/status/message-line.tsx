import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { withoutTurns } from '#core/text/invisible'
import { perform } from '#workbench/acting/perform'
import type { Message, Panel, View } from '#workbench/view'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { useValue } from '../../ui/use-value'
import styles from './message-line.module.css'

/** Milliseconds a message stays that is no problem and is not looked at. */
const STAY = 6000

/** What was just done, or what went wrong, above the status bar. */
export function MessageLine({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const message = useValue(workspace.view.message)
  const { view } = workspace
  useEffect(() => view.panel.subscribe(() => makeRoom(view)), [view])
  const drop = (): void => view.message.set(null)
  const undo = (): void => {
    drop()
    void perform(workspace, { do: 'undo' })
  }
  const show = (panel: Panel): void => {
    drop()
    workspace.view.panel.set(panel)
  }
  return (
    <div className={styles['place']} aria-live="polite">
      {message !== null && <Toast message={message} onDrop={drop} onUndo={undo} onShow={show} />}
    </div>
  )
}

/** A panel that opens is the answer now; only a problem stays. */
function makeRoom({ panel, message }: View): void {
  if (panel.get().kind !== 'none' && message.get()?.tone === 'plain') message.set(null)
}

interface ToastProps {
  readonly message: Message
  readonly onDrop: () => void
  readonly onUndo: () => void
  readonly onShow: (panel: Panel) => void
}

function Toast({ message, onDrop, onUndo, onShow }: ToastProps): React.JSX.Element {
  const { show } = message
  const hold = useStay(message, onDrop)
  const isProblem = message.tone === 'problem'
  return (
    <div
      role={isProblem ? 'alert' : undefined}
      className={styles['toast']}
      data-tone={message.tone}
      {...hold}
    >
      <span className={styles['text']}>{withoutTurns(message.text)}</span>
      {show !== undefined && (
        <Button size="small" variant="line" onClick={() => onShow(show)}>
          Show
        </Button>
      )}
      {message.undo === true && (
        <Button size="small" variant="line" aria-label="Undo this" onClick={onUndo}>
          Undo
        </Button>
      )}
      <Button size="small" aria-label="Dismiss" icon={<X aria-hidden />} onClick={onDrop} />
    </div>
  )
}

interface Hold {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Drops the message after a while, unless it is a problem or someone is at it. */
function useStay(message: Message, onDrop: () => void): Hold {
  const [isHeld, setHeld] = useState(false)
  const stays = isHeld || message.tone === 'problem'
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onDrop, STAY)
    return () => clearTimeout(timer)
  }, [message, stays, onDrop])
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}
