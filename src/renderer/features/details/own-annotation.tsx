import { ListChecks, Trash2 } from 'lucide-react'
import type { Annotation } from '#core/model/annotation'
import { typeOf } from '#core/model/tagset'
import { perform } from '#workbench/acting/perform'
import { retype } from '#workbench/annotating/revise'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Select } from '../../ui/field'
import { AttributeFields } from './attribute-fields'
import { AttributionFields } from './attribution-fields'
import { Extent } from './extent'
import { Frame } from './frame'
import { NoteField } from './note-field'
import { ProvenanceLine } from './provenance-line'
import { SameAs } from './same-as'
import type { PartOf } from './part'
import styles from './annotation-details.module.css'

/** An annotation of one's own layer, with everything that can be changed about it. */
export function OwnAnnotation(part: PartOf<Annotation>): React.JSX.Element {
  const { annotation, tagset } = part
  const type = typeOf(tagset, annotation.type)
  return (
    <div className={styles['details']}>
      <TypeField {...part} />
      <Extent {...part} />
      {annotation.kind === 'claim' && <AttributionFields {...part} annotation={annotation} />}
      {annotation.kind !== 'entity' && <Frame {...part} annotation={annotation} type={type} />}
      <SameAs {...part} />
      <AttributeFields {...part} definitions={type?.attributes ?? []} />
      <NoteField {...part} />
      <ProvenanceLine {...part} />
      <Acts {...part} />
    </div>
  )
}

/** Types of the same kind; one the tagset lacks stays until another is chosen. */
function TypeField({ desk, tagset, annotation }: PartOf<Annotation>): React.JSX.Element {
  const known = tagset.types
    .filter((type) => type.kind === annotation.kind)
    .map((type) => ({ value: type.id, label: type.name }))
  const isKnown = known.some((one) => one.value === annotation.type)
  return (
    <Select
      label="Type"
      isFirstFocus
      value={annotation.type}
      options={isKnown ? known : [{ value: annotation.type, label: annotation.type }, ...known]}
      onChange={(type) => retype(desk, annotation.id, type)}
    />
  )
}

function Acts({ workspace }: PartOf<Annotation>): React.JSX.Element {
  return (
    <div className={classNames(styles['acts'], styles['foot'])}>
      <Button
        size="small"
        icon={<ListChecks aria-hidden="true" />}
        kbd=";"
        onClick={() => void perform(workspace, { do: 'all-occurrences' })}
      >
        All occurrences
      </Button>
      <Button
        size="small"
        icon={<Trash2 aria-hidden="true" />}
        kbd="Del"
        onClick={() => void perform(workspace, { do: 'remove' })}
      >
        Remove
      </Button>
    </div>
  )
}
