import type { ReactNode } from 'react'
import {
  Button as TriggerButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover as Overlay,
  Separator,
} from 'react-aria-components'
import { buttonClass, type ButtonLook, type ButtonSize } from './button'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly kbd?: string
  readonly danger?: boolean
  /** The one that is in force now. */
  readonly current?: boolean
  /** Begins a new group: a line stands above it. */
  readonly separated?: boolean
  readonly onChoose: () => void
}

export interface MenuButtonProps {
  readonly label: string
  readonly button: ReactNode
  readonly buttonLabel?: string
  readonly buttonClassName?: string | undefined
  readonly variant?: ButtonLook
  readonly size?: ButtonSize
  /** Set where the menu's button should not be a stop of its own for Tab. */
  readonly skipTab?: boolean
  readonly entries: readonly MenuEntry[]
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  button,
  buttonLabel,
  buttonClassName,
  variant = 'plain',
  size = 'normal',
  skipTab = false,
  entries,
}: MenuButtonProps): React.JSX.Element {
  return (
    <MenuTrigger>
      <TriggerButton
        className={classNames(buttonClass(variant, size), buttonClassName)}
        excludeFromTabOrder={skipTab}
        {...(buttonLabel === undefined ? {} : { 'aria-label': buttonLabel })}
      >
        {button}
      </TriggerButton>
      <Overlay className={styles['overlay'] ?? ''} placement="bottom start" offset={4}>
        <Menu aria-label={label} className={styles['menu'] ?? ''}>
          {entries.flatMap((entry) => [
            ...(entry.separated === true
              ? [<Separator key={`line-${entry.id}`} className={styles['line'] ?? ''} />]
              : []),
            <Entry key={entry.id} entry={entry} />,
          ])}
        </Menu>
      </Overlay>
    </MenuTrigger>
  )
}

/** A closing menu gives the focus back in the next frame; what was chosen may move it only after that. */
function onceClosed(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

function Entry({ entry }: { readonly entry: MenuEntry }): React.JSX.Element {
  const { id, label, kbd, danger = false, current = false, onChoose } = entry
  return (
    <MenuItem
      id={id}
      textValue={label}
      aria-label={current ? `${label}, open now` : label}
      className={classNames(styles['item'], danger && styles['danger'], current && styles['current'])}
      onAction={() => onceClosed(onChoose)}
    >
      <span className={styles['label']}>{label}</span>
      {kbd !== undefined && <Kbd>{kbd}</Kbd>}
    </MenuItem>
  )
}
