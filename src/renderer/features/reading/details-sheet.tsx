import { useState } from 'react'
import type { DetailsForm } from '#workbench/importing/edit-details'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import styles from './reading.module.css'

export interface DetailsSheetProps {
  readonly form: DetailsForm
  readonly onSave: (form: DetailsForm) => void
  readonly onClose: () => void
}

interface DetailsField {
  readonly name: keyof DetailsForm
  readonly label: string
  readonly help?: string
}

const FORM = 'details-form'

const FIELDS: readonly DetailsField[] = [
  { name: 'title', label: 'Title' },
  { name: 'publisher', label: 'Source' },
  {
    name: 'published',
    label: 'Date',
    help: 'Year-month-day, such as 2025-03-12. Times in the text are read from it.',
  },
  { name: 'author', label: 'Author' },
  { name: 'url', label: 'Web address' },
  { name: 'language', label: 'Language', help: 'A code such as en, es or pt-BR; empty when not known.' },
]

/** What is known of the article besides its text, to be mended. */
export function DetailsSheet({ form, onSave, onClose }: DetailsSheetProps): React.JSX.Element {
  const [draft, setDraft] = useState(form)
  return (
    <Sheet
      title="Details of the article"
      role="dialog"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={FORM} variant="primary">
            Save details
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles['details']}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(draft)
        }}
      >
        {FIELDS.map(({ name, label, help }) => (
          <TextField
            key={name}
            label={label}
            {...(help === undefined ? {} : { help })}
            value={draft[name]}
            autoFocus={name === 'title'}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
          />
        ))}
      </form>
    </Sheet>
  )
}
