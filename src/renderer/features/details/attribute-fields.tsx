import type { Annotation, AttributeValue } from '#core/model/annotation'
import type { AttributeDefinition } from '#core/model/tagset'
import { setAttribute } from '#workbench/annotating/revise'
import type { Drafts } from '#workbench/drafts'
import { Select, TextField } from '../../ui/field'
import { useDraft } from './use-draft'
import type { PartOf } from './part'
import styles from './annotation-details.module.css'

export interface AttributeFieldsProps extends PartOf<Annotation> {
  readonly definitions: readonly AttributeDefinition[]
}

/** The attributes of the type as fields; others that the annotation carries are kept and shown. */
export function AttributeFields({ definitions, ...part }: AttributeFieldsProps): React.JSX.Element | null {
  const { desk, annotation } = part
  const extra = Object.entries(annotation.attributes).filter(
    ([name]) => !definitions.some((one) => one.name === name),
  )
  if (definitions.length === 0 && extra.length === 0) return null
  return (
    <div className={styles['fields']} role="group" aria-label="Attributes">
      {definitions.map((definition) => (
        <AttributeField
          key={definition.name}
          drafts={part.workspace.drafts}
          definition={definition}
          value={annotation.attributes[definition.name]}
          onChange={(value) => setAttribute(desk, annotation.id, definition.name, value)}
        />
      ))}
      {extra.map(([name, value]) => (
        <p key={name}>
          <span className={styles['label']}>{name}</span> {String(value)}
        </p>
      ))}
    </div>
  )
}

interface AttributeFieldProps {
  readonly drafts: Drafts
  readonly definition: AttributeDefinition
  readonly value: AttributeValue | undefined
  readonly onChange: (value: AttributeValue | undefined) => void
}

function AttributeField(props: AttributeFieldProps): React.JSX.Element {
  switch (props.definition.valueType) {
    case 'boolean':
      return <YesNoField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'number':
    case 'string':
      return <WrittenField {...props} />
  }
}

function YesNoField({ definition, value, onChange }: AttributeFieldProps): React.JSX.Element {
  return (
    <Select
      label={definition.name}
      value={value === undefined ? '' : value === true ? 'yes' : 'no'}
      options={[
        { value: '', label: 'not said' },
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no' },
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen === 'yes')}
    />
  )
}

/** A value the type does not list stays until another is chosen. */
function ChoiceField({ definition, value, onChange }: AttributeFieldProps): React.JSX.Element {
  const current = value === undefined ? '' : String(value)
  const values = [...new Set(['', ...(definition.values ?? []), current])]
  return (
    <Select
      label={definition.name}
      value={current}
      options={values.map((one) => ({ value: one, label: one === '' ? 'not said' : one }))}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  )
}

function WrittenField({ drafts, definition, value, onChange }: AttributeFieldProps): React.JSX.Element {
  const isNumber = definition.valueType === 'number'
  const draft = useDraft({
    drafts,
    kept: value === undefined ? '' : String(value),
    keep: (words) => onChange(words.trim() === '' ? undefined : isNumber ? Number(words) : words),
  })
  return (
    <TextField
      label={definition.name}
      type={isNumber ? 'number' : 'text'}
      step="any"
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.finish}
    />
  )
}
