import { useState } from 'react'
import type { TypeId } from '#core/model/ids'
import type { TypeColours } from '../../editor/type-colours'
import { TypeButton, typeKey } from './type-button'
import { shownCount, type KindGroup } from './type-counts'
import styles from './palette.module.css'

export interface PaletteGroupProps {
  readonly group: KindGroup
  /** C was pressed: only the letter is still to come. */
  readonly afterPrefix: boolean
  readonly isFirst: boolean
  readonly coloursOf: (type: TypeId) => TypeColours
  readonly onTag: (type: TypeId) => void
}

/** The types of one kind, the most used first and the rest behind "4 more". */
export function PaletteGroup(props: PaletteGroupProps): React.JSX.Element {
  const { group, afterPrefix, isFirst, coloursOf, onTag } = props
  const [isWhole, setWhole] = useState(afterPrefix)
  const shown = isWhole ? group.types.length : shownCount(group.kind, group.types.length)
  const hidden = group.types.length - shown
  return (
    <div className={styles['group']}>
      <div className={styles['heading']}>
        {group.heading}{' '}
        <span className={styles['keys']}>{afterPrefix ? 'C … now a letter' : group.keys}</span>
      </div>
      <div className={styles['types']}>
        {group.types.slice(0, shown).map((type, i) => (
          <TypeButton
            key={type.id}
            type={type}
            name={`Tag as ${type.name}`}
            colours={coloursOf(type.id)}
            kbd={afterPrefix ? type.key : typeKey(type)}
            isLikeliest={isFirst && i === 0}
            skipTab
            onTag={() => onTag(type.id)}
          />
        ))}
        {hidden > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['more']}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setWhole(true)}
          >
            {hidden} more
          </button>
        )}
      </div>
    </div>
  )
}
