import { useContext, type ReactNode } from 'react'
import {
  Button as TriggerButton,
  DialogTrigger,
  OverlayTriggerStateContext,
  Popover as Overlay,
  type PopoverProps as OverlayProps,
} from 'react-aria-components'
import { buttonClass, type ButtonLook, type ButtonSize } from './button'
import { classNames } from './class-names'
import styles from './popover.module.css'

export interface PopoverButtonProps {
  /** The name of the popover. */
  readonly label: string
  /** What the button shows; an icon alone needs `buttonLabel`. */
  readonly button: ReactNode
  readonly buttonLabel?: string
  readonly buttonClassName?: string | undefined
  readonly variant?: ButtonLook
  readonly size?: ButtonSize
  readonly placement?: NonNullable<OverlayProps['placement']>
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel beside it. Escape or a click elsewhere closes it and gives the focus back. */
export function PopoverButton({
  label,
  button,
  buttonLabel,
  buttonClassName,
  variant = 'plain',
  size = 'normal',
  placement = 'bottom start',
  children,
}: PopoverButtonProps): React.JSX.Element {
  return (
    <DialogTrigger>
      <TriggerButton
        className={classNames(buttonClass(variant, size), buttonClassName)}
        {...(buttonLabel === undefined ? {} : { 'aria-label': buttonLabel })}
      >
        {button}
      </TriggerButton>
      <Overlay aria-label={label} className={styles['popover'] ?? ''} placement={placement} offset={6}>
        <Content>{children}</Content>
      </Overlay>
    </DialogTrigger>
  )
}

/** The popover itself is the dialog: nothing of it, not even the hidden way out, stands outside one. */
function Content({ children }: Pick<PopoverButtonProps, 'children'>): React.JSX.Element {
  const state = useContext(OverlayTriggerStateContext)
  return <div className={styles['content']}>{children(() => state?.close())}</div>
}
