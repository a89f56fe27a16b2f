import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import styles from './button.module.css'

export type ButtonLook = 'plain' | 'line' | 'primary' | 'danger'
export type ButtonSize = 'normal' | 'small'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly variant?: ButtonLook
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** The key that does the same, shown but not part of the name. */
  readonly kbd?: string
  /** Left out for an icon alone, which then needs `aria-label`. */
  readonly children?: ReactNode
}

export function buttonClass(look: ButtonLook, size: ButtonSize): string {
  return classNames(styles['button'], styles[look], styles[size])
}

export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  kbd,
  children,
  className,
  ...rest
}: ButtonProps): React.JSX.Element {
  const label = rest['aria-label']
  return (
    <button
      type="button"
      title={children === undefined ? hint(label, kbd) : undefined}
      {...rest}
      className={classNames(buttonClass(variant, size), className)}
    >
      {icon}
      {children}
      {kbd !== undefined && children !== undefined && <Kbd>{kbd}</Kbd>}
    </button>
  )
}

function hint(label: string | undefined, kbd: string | undefined): string | undefined {
  return label !== undefined && kbd !== undefined ? `${label} (${kbd})` : label
}
