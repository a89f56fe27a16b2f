import { useState, type SyntheticEvent } from 'react'
import type { AnnotationKind } from '#core/model/annotation'
import { limits } from '#core/model/limits'
import type { Tagset } from '#core/model/tagset'
import { keyLabel } from '#workbench/acting/keymap'
import { keyProblem, proposeKey, type NewType } from '#workbench/annotating/add-type'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { HueField } from './hue-field'
import { colourOfHue, freeHue } from './hues'
import styles from './new-type.module.css'

const KINDS = [
  { value: 'entity', label: 'Entity' },
  { value: 'event', label: 'Event' },
  { value: 'claim', label: 'Claim' },
] as const

export interface NewTypeFormProps {
  readonly tagset: Tagset
  /** Whether adding will also tag the selected text. */
  readonly tagsSelection: boolean
  /** Gives the problem to show, or undefined when the type was added. */
  readonly onAdd: (wanted: NewType) => string | undefined
  readonly onCancel: () => void
}

interface Draft {
  readonly name: string
  readonly kind: AnnotationKind
  readonly hue: number
  /** Undefined until the person typed one: then it is proposed. */
  readonly key: string | undefined
}

export function NewTypeForm({ tagset, tagsSelection, onAdd, onCancel }: NewTypeFormProps): React.JSX.Element {
  const [draft, setDraft] = useState<Draft>(() => ({
    name: '',
    kind: 'entity',
    hue: freeHue(tagset.types),
    key: undefined,
  }))
  const [problem, setProblem] = useState<string>()
  const key = draft.key ?? proposeKey(tagset, draft.kind, draft.name)
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part })
    setProblem(undefined)
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setProblem(onAdd({ name: draft.name, kind: draft.kind, key, color: colourOfHue(draft.hue) }))
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextField
        label="Name"
        autoFocus
        maxLength={limits.name}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Segmented label="Kind" value={draft.kind} options={KINDS} onChange={(kind) => change({ kind })} />
      <HueField hue={draft.hue} onChange={(hue) => change({ hue })} />
      <TextField
        label="Key"
        value={key}
        maxLength={1}
        className={styles['key']}
        help={keyProblem(tagset, draft.kind, key) ?? keyHelp(draft.kind, key)}
        onChange={(letter) => change({ key: letter.toUpperCase() })}
      />
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['acts']}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary">
          {tagsSelection ? 'Add and tag' : 'Add'}
        </Button>
      </div>
    </form>
  )
}

function keyHelp(kind: AnnotationKind, key: string): string {
  return key === '' ? 'Without a key it can still be clicked.' : `Pressed as ${keyLabel(kind, key)}`
}
