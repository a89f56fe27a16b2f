import { useState } from 'react'
import { Plus } from 'lucide-react'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import type { TextFiller } from '#workbench/annotating/fill-with-text'
import { FilteredList, type Choice } from '../../ui/filtered-list'
import { PopoverButton } from '../../ui/popover'
import { MentionLine } from './mention-chip'
import { MentionContext } from './mention-context'
import { backToAnnotation, quoteOf, type Part, type PartOf } from './part'
import { readAlike } from './read-alike'
import { useSelectedText } from './use-selected-text'
import styles from './annotation-details.module.css'

export interface AddMentionProps extends PartOf<Annotation> {
  readonly label: string
  /** The types that selected text may take. */
  readonly textTypes: readonly AnnotationType[]
  /** Asked only when the list opens. */
  readonly candidates: () => readonly Annotation[]
  readonly onMention: (id: AnnotationId) => void
  readonly onText: (filler: TextFiller) => void
}

/** A button that offers other annotations, or the selected text as a new one. */
export function AddMention(props: AddMentionProps): React.JSX.Element {
  const button = (
    <>
      <Plus aria-hidden="true" /> <span className={styles['add-word']}>Add</span>
    </>
  )
  return (
    <PopoverButton
      label={props.label}
      button={button}
      buttonLabel={props.label}
      buttonClassName={styles['add']}
      size="small"
      placement="left top"
    >
      {(close) => <MentionChoices {...props} onDone={close} />}
    </PopoverButton>
  )
}

const TEXT = 'text:'

function MentionChoices(props: AddMentionProps & { readonly onDone: () => void }): React.JSX.Element {
  const { workspace, label, textTypes, candidates, onMention, onText, onDone } = props
  const selected = useSelectedText(workspace)
  const [found] = useState(candidates)
  const alike = readAlike(found, (one) => quoteOf(props, one))
  const choose = (id: string): void => {
    onDone()
    const mention = found.find((one) => one.id === id)
    const type = textTypes.find((one) => `${TEXT}${one.id}` === id)
    if (mention !== undefined) onMention(mention.id)
    else if (type !== undefined && selected !== undefined) {
      onText({ type, span: selected })
      backToAnnotation(props)
    }
  }
  const texts = selected === undefined ? [] : textTypes.map((type) => textChoice(type))
  const empty = 'Nothing that fits is tagged yet. Select its text first, then press Add.'
  return (
    <FilteredList
      label={label}
      choices={[...texts, ...found.map((one) => mentionChoice(props, one, alike.has(one)))]}
      empty={empty}
      onChoose={choose}
    />
  )
}

function textChoice({ id, name }: AnnotationType): Choice {
  const text = `Selected text as ${name}`
  return { id: `${TEXT}${id}`, text, content: text }
}

function mentionChoice(part: Part, annotation: Annotation, hasDouble: boolean): Choice {
  const line = <MentionLine {...part} annotation={annotation} />
  return {
    id: annotation.id,
    text: `${part.looks.of(annotation.type).name} ${quoteOf(part, annotation)}`,
    content: hasDouble ? (
      <span className={styles['candidate']}>
        {line}
        <MentionContext {...part} annotation={annotation} />
      </span>
    ) : (
      line
    ),
  }
}
