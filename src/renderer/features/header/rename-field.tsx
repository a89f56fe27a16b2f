import { useState } from 'react'
import { TextField } from '../../ui/field'
import styles from './header.module.css'

export interface RenameFieldProps {
  readonly name: string
  readonly onRename: (name: string) => void
  readonly onCancel: () => void
}

/** The project's name while it is being changed: Enter or leaving keeps it, Escape does not. */
export function RenameField({ name, onRename, onCancel }: RenameFieldProps): React.JSX.Element {
  const [wish, setWish] = useState(name)
  return (
    <TextField
      label="Name of the project"
      labelHidden
      className={styles['rename']}
      value={wish}
      autoFocus
      onChange={setWish}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onRename(wish)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onRename(wish)
        else if (event.key === 'Escape') onCancel()
        else return
        event.preventDefault()
      }}
    />
  )
}
