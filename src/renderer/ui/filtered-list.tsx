import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './filtered-list.module.css'

export interface Choice {
  readonly id: string
  /** What the filter looks in. */
  readonly text: string
  readonly content: ReactNode
}

export interface FilteredListProps {
  readonly label: string
  readonly choices: readonly Choice[]
  /** A sentence for when there is nothing to choose from. */
  readonly empty: string
  readonly onChoose: (id: string) => void
}

/** A field and, under it, the choices that fit what is typed. Arrows move, Enter takes. */
export function FilteredList({ label, choices, empty, onChoose }: FilteredListProps): React.JSX.Element {
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = choices.filter((one) => one.text.toLowerCase().includes(words.trim().toLowerCase()))
  const active = Math.min(at, found.length - 1)
  return (
    <div className={styles['panel']}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        className={styles['input']}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => pressed(event, { found, active, setAt, onChoose })}
      />
      <ul role="listbox" id={id} aria-label={label} className={styles['list']}>
        {found.map((one, i) => (
          <ChoiceRow
            key={one.id}
            id={`${id}-${i}`}
            choice={one}
            isActive={i === active}
            onChoose={onChoose}
            onPoint={() => setAt(i)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className={styles['empty']}>{empty}</p>}
    </div>
  )
}

interface Keys {
  readonly found: readonly Choice[]
  readonly active: number
  readonly setAt: (index: number) => void
  readonly onChoose: (id: string) => void
}

function pressed(event: KeyboardEvent, { found, active, setAt, onChoose }: Keys): void {
  const chosen = found[active]
  if (event.key === 'ArrowDown') setAt(Math.min(active + 1, found.length - 1))
  else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
  else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen.id)
  else return
  event.preventDefault()
}

interface ChoiceRowProps {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
  readonly onChoose: (id: string) => void
  readonly onPoint: () => void
}

/** The field keeps the focus, so the page is told which one is meant, and shows it. */
function ChoiceRow({ id, choice, isActive, onChoose, onPoint }: ChoiceRowProps): React.JSX.Element {
  return (
    <li
      role="option"
      id={id}
      aria-selected={isActive}
      ref={isActive ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      className={classNames(styles['choice'], isActive && styles['active'])}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(choice.id)}
    >
      {choice.content}
    </li>
  )
}
