import { memo } from 'react'
import type { Span } from '#core/model/span'
import { textAfter, textBefore } from '#core/text/around'
import styles from './occurrences.module.css'

export interface OccurrenceRowProps {
  readonly text: string
  readonly place: Span
  readonly isChosen: boolean
  readonly onToggle: (start: number) => void
}

/** Drawn again only when it is ticked itself: there may be a thousand. */
export const OccurrenceRow = memo(function OccurrenceRow({
  text,
  place,
  isChosen,
  onToggle,
}: OccurrenceRowProps): React.JSX.Element {
  return (
    <li>
      <label className={styles['row']}>
        <input type="checkbox" checked={isChosen} onChange={() => onToggle(place.start)} />
        <span className={styles['context']}>
          {textBefore(text, place)}
          <b>{text.slice(place.start, place.end)}</b>
          {textAfter(text, place)}
        </span>
      </label>
    </li>
  )
})
