import { StickyNote } from 'lucide-react'
import type { AnnotationKind } from '#core/model/annotation'
import type { TypeLook } from '../../editor/type-looks'
import { Chip } from '../../ui/chip'
import { classNames } from '../../ui/class-names'
import styles from './item-list.module.css'

export interface AnnotationItemProps {
  readonly look: TypeLook
  readonly kind: AnnotationKind
  readonly quote: string
  readonly info: string
  readonly hasNote: boolean
  readonly isSelected: boolean
  /** The one item that Tab stops at. */
  readonly isTabStop: boolean
  readonly onSelect: () => void
}

export function AnnotationItem({
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
      onClick={onSelect}
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
}
