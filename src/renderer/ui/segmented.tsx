import { useId } from 'react'
import type { Option } from './field'
import styles from './segmented.module.css'

export interface SegmentedProps<Value extends string> {
  readonly label: string
  /** Undefined when none is chosen yet. */
  readonly value: Value | undefined
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them taken: radio buttons in one row. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedProps<Value>): React.JSX.Element {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles['group']}>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            className={styles['radio']}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
