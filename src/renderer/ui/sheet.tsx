import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from './button'
import { classNames } from './class-names'
import styles from './sheet.module.css'

export interface SheetProps {
  readonly title: string
  /** `dialog` for what is filled in and sent off. */
  readonly role?: 'region' | 'dialog'
  /** For long text to read: the body takes the focus, so that the keys scroll it. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons at the foot, which stay in view. */
  readonly foot?: ReactNode
}

/** A card over the page that leaves the rest of the window usable. Escape closes it. */
export function Sheet({
  title,
  role = 'region',
  wide = false,
  onClose,
  children,
  foot,
}: SheetProps): React.JSX.Element {
  const id = useId()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => borrowFocus(sheet.current), [])
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <section
      ref={sheet}
      role={role}
      aria-labelledby={id}
      tabIndex={-1}
      className={classNames(styles['sheet'], wide && styles['wide'])}
      onKeyDown={closeOnEscape}
    >
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <Button size="small" icon={<X aria-hidden="true" />} aria-label="Close" kbd="Esc" onClick={onClose} />
      </div>
      <div className={styles['body']} {...(wide ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
    </section>
  )
}

/** Focuses the sheet, unless something in it has the focus; afterwards the focus goes back where it was. */
function borrowFocus(sheet: HTMLElement | null): () => void {
  const before = document.activeElement
  if (sheet !== null && !sheet.contains(before))
    (sheet.querySelector<HTMLElement>(':scope > [tabindex="0"]') ?? sheet).focus()
  return () => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
  }
}
