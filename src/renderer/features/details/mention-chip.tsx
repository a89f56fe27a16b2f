import { X } from 'lucide-react'
import type { CSSProperties } from 'react'
import { referencesOf, type Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { selectAnnotation } from '#workbench/acting/moving-acts'
import { wordsAround } from './mention-context'
import { quoteOf, type Part, type PartOf } from './part'
import { readAlike } from './read-alike'
import styles from './mention-chip.module.css'

export interface MentionChipProps extends PartOf<Annotation> {
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
  const mention = part.layer.get(id)
  if (mention === undefined) return null
  return (
    <span className={styles['chip']} style={chipStyle(part, mention)}>
      <button
        type="button"
        className={styles['words']}
        title={part.looks.of(mention.type).name}
        onClick={() => selectAnnotation(part.workspace, mention)}
      >
        {quoteOf(part, mention)}
        {hasDouble(part, mention) && <span className={styles['around']}> {wordsAround(part, mention)}</span>}
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

/** Whether something else that is shown with it reads just the same. */
function hasDouble(part: PartOf<Annotation>, mention: Annotation): boolean {
  const { layer, annotation } = part
  const ids = new Set([...referencesOf(annotation), ...(layer.coreferenceOf(annotation.id)?.members ?? [])])
  ids.delete(annotation.id)
  const shown = [...ids].flatMap((id) => layer.get(id) ?? [])
  return readAlike(shown, (one) => quoteOf(part, one)).has(mention)
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
