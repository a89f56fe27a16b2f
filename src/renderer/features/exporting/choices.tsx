import { useId } from 'react'
import type { Option } from '../../ui/field'
import styles from './exporting.module.css'

interface ChoicesProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (Option<Value> & { readonly help: string })[]
  readonly onChange: (value: Value) => void
}

/** A few choices, one above the other, each with a line that says what it is for. */
export function Choices<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoicesProps<Value>): React.JSX.Element {
  const id = useId()
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            aria-describedby={`${id}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span className={styles['name']}>{option.label}</span>
          <span id={`${id}-${option.value}`} aria-hidden="true" className={styles['help']}>
            {option.help}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
