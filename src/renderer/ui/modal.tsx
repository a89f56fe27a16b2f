import type { ReactNode } from 'react'
import { Dialog, Heading, Modal as Frame, ModalOverlay } from 'react-aria-components'
import styles from './modal.module.css'

export interface ModalProps {
  readonly title: string
  /** `alertdialog` for what cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the window, for settings and destructive acts. It is open as long as it is rendered. */
export function Modal({ title, role = 'dialog', onClose, children }: ModalProps): React.JSX.Element {
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      className={styles['veil'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Frame className={styles['frame'] ?? ''}>
        <Dialog role={role} className={styles['content'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Frame>
    </ModalOverlay>
  )
}
