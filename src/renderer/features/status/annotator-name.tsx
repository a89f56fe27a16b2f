import { useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { PopoverButton } from '../../ui/popover'
import { useValue } from '../../ui/use-value'
import styles from './status.module.css'

/** Who annotates here; the name goes into exported files. */
export function AnnotatorName({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const { name } = useValue(workspace.me)
  const rename = (wish: string): void => void attempt(workspace, () => workspace.rename(wish.trim()))
  return (
    <PopoverButton
      label="Your name"
      size="small"
      placement="top end"
      button={name === '' ? 'Add your name' : name}
      {...(name === '' ? {} : { buttonLabel: `${name}, change your name` })}
    >
      {(close) => (
        <NameForm
          name={name}
          onDone={(wish) => {
            close()
            rename(wish)
          }}
        />
      )}
    </PopoverButton>
  )
}

interface NameFormProps {
  readonly name: string
  readonly onDone: (name: string) => void
}

function NameForm({ name, onDone }: NameFormProps): React.JSX.Element {
  const [wish, setWish] = useState(name)
  return (
    <form
      className={styles['name-form']}
      onSubmit={(event) => {
        event.preventDefault()
        onDone(wish)
      }}
    >
      <TextField
        label="Your name"
        help="It goes into the files you export, so that colleagues know whose work it is."
        value={wish}
        autoFocus
        onChange={setWish}
      />
      <Button type="submit" variant="primary">
        Use this name
      </Button>
    </form>
  )
}
