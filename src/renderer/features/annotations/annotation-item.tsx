import { StickyNote } from 'lucide-react'
import { memo } from 'react'
import type { AnnotationKind } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { TypeLook } from '../../editor/type-looks'
import { Chip } from '../../ui/chip'
import { classNames } from '../../ui/class-names'
import styles from './item-list.module.css'

export interface AnnotationItemProps {
  readonly id: AnnotationId
  readonly look: TypeLook
  readonly kind: AnnotationKind
  readonly quote: string
  readonly info: string
  readonly hasNote: boolean
  readonly isSelected: boolean
  /** The one item that Tab stops at. */
  readonly isTabStop: boolean
  readonly onSelect: (id: AnnotationId) => void
}

/** Drawn again only when it changes: a long list has many of them, and each tag and each step of the caret asks. */
export const AnnotationItem = memo(function AnnotationItem({
  id,
  look,
  kind,
  quote,
  info,
  hasNote,
  isSelected,
  isTabStop,
  onSelect,
}: AnnotationItemProps): React.JSX.Element {
  return (
    <button
      type="button"
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-first-focus={isTabStop ? '' : undefined}
      className={classNames(styles['button'], isSelected && styles['selected'])}
      onClick={() => onSelect(id)}
    >
      <span className={styles['type']}>
        <Chip fill={look.colours.faint} deep={look.colours.deep} className={styles[kind]}>
          {look.name}
        </Chip>
      </span>{' '}
      <span className={styles['quote']}>{quote}</span>{' '}
      <span className={styles['info']}>
        {info}
        {hasNote && <StickyNote role="img" aria-label="has a note" size={13} />}
      </span>
    </button>
  )
})
