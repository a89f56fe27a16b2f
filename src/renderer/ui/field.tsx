import { useId, type ComponentProps, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names'
import styles from './field.module.css'

interface Labelled {
  readonly label: string
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean
  /** A sentence under the field. */
  readonly help?: ReactNode
  readonly className?: string | undefined
}

function Field({
  id,
  label,
  labelHidden = false,
  help,
  className,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }): React.JSX.Element {
  return (
    <div className={classNames(styles['field'], className)}>
      <label htmlFor={id} className={labelHidden ? styles['hidden'] : styles['label']}>
        {label}
      </label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  )
}

export interface TextFieldProps
  extends Labelled, Omit<ComponentProps<'input'>, 'onChange' | 'className' | 'id' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Characters of a line; longer ones are no one's writing. */
const LONGEST = 10_000

/** One line of text. Never spell-checked: dictionaries would have to be downloaded. */
export function TextField({
  label,
  labelHidden = false,
  help,
  className,
  onChange,
  ...input
}: TextFieldProps): React.JSX.Element {
  const id = useId()
  return (
    <Field id={id} label={label} labelHidden={labelHidden} help={help} className={className}>
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        {...input}
        id={id}
        className={styles['input']}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

export interface TextAreaProps
  extends Labelled, Omit<ComponentProps<'textarea'>, 'onChange' | 'className' | 'id' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({
  label,
  labelHidden = false,
  help,
  className,
  onChange,
  ...area
}: TextAreaProps): React.JSX.Element {
  const id = useId()
  return (
    <Field id={id} label={label} labelHidden={labelHidden} help={help} className={className}>
      <textarea
        rows={3}
        spellCheck={false}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        {...area}
        id={id}
        className={classNames(styles['input'], styles['area'])}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectProps<Value extends string> extends Labelled {
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
  /** Takes the focus when its place of the window is gone to. */
  readonly isFirstFocus?: boolean
}

/** The system's own list of choices. */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  help,
  className,
  value,
  options,
  onChange,
  disabled = false,
  isFirstFocus = false,
}: SelectProps<Value>): React.JSX.Element {
  const id = useId()
  const choose = (chosen: string): void => {
    const option = options.find((one) => one.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Field id={id} label={label} labelHidden={labelHidden} help={help} className={className}>
      <select
        id={id}
        className={classNames(styles['input'], styles['select'])}
        value={value}
        disabled={disabled}
        data-first-focus={isFirstFocus ? '' : undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
