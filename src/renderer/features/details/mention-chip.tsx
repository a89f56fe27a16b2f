import { X } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { selectAnnotation } from '#workbench/acting/moving-acts'
import { quoteOf, type Part } from './part'
import styles from './mention-chip.module.css'

export interface MentionChipProps extends Part {
  /** Of an annotation in the same layer. */
  readonly id: AnnotationId
  /** What taking it away is called; without it the chip only shows. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

/** Another annotation by its words, in its colour. Pressing it goes there. */
export function MentionChip({
  id,
  removeLabel,
  onRemove,
  ...part
}: MentionChipProps): React.JSX.Element | null {
  const annotation = part.layer.get(id)
  if (annotation === undefined) return null
  return (
    <span className={styles['chip']} style={chipStyle(part, annotation)}>
      <button
        type="button"
        className={styles['words']}
        title={part.looks.of(annotation.type).name}
        onClick={() => selectAnnotation(part.workspace, annotation)}
      >
        {quoteOf(part, annotation)}
      </button>
      {removeLabel !== undefined && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X aria-hidden="true" size={13} />
        </button>
      )}
    </span>
  )
}

function chipStyle({ looks }: Part, { type }: Annotation): CSSProperties & Record<`--${string}`, string> {
  const { fill, deep } = looks.of(type).colours
  return { '--type-fill': fill[0], '--type-deep': deep }
}

/** The same in a list of choices: type and words, without buttons. */
export function MentionLine({
  annotation,
  ...part
}: Part & { readonly annotation: Annotation }): React.JSX.Element {
  const look = part.looks.of(annotation.type)
  return (
    <>
      <span className={styles['type']} style={chipStyle(part, annotation)}>
        {look.name}
      </span>{' '}
      <span className={styles['line']}>{quoteOf(part, annotation)}</span>
    </>
  )
}
