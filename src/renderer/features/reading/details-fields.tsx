import { useState } from 'react'
import type { DetailsForm } from '#workbench/importing/edit-details'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import styles from './reading.module.css'

export interface DetailsFieldsProps {
  readonly form: DetailsForm
  readonly onSave: (form: DetailsForm) => void
  readonly onCancel: () => void
}

const FIELDS = [
  { name: 'title', label: 'Title' },
  { name: 'publisher', label: 'Source' },
  {
    name: 'published',
    label: 'Date',
    help: 'Year-month-day, such as 2025-03-12. Times in the text are read from it.',
  },
  { name: 'author', label: 'Author' },
  { name: 'url', label: 'Address' },
  { name: 'language', label: 'Language', help: 'A code such as en, es or pt-BR.' },
] as const satisfies readonly {
  readonly name: keyof DetailsForm
  readonly label: string
  readonly help?: string
}[]

export function DetailsFields({ form, onSave, onCancel }: DetailsFieldsProps): React.JSX.Element {
  const [draft, setDraft] = useState(form)
  return (
    <form
      className={styles['details']}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
      }}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field.name}
          label={field.label}
          {...('help' in field ? { help: field.help } : {})}
          value={draft[field.name]}
          autoFocus={field.name === 'title'}
          onChange={(value) => setDraft({ ...draft, [field.name]: value })}
        />
      ))}
      <div className={styles['choices']}>
        <Button variant="line" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary">
          Save details
        </Button>
      </div>
    </form>
  )
}
