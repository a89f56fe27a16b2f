import type { Span } from '#core/model/span'
import { textAfter, textBefore } from '#core/text/around'
import styles from './occurrences.module.css'

export interface OccurrenceRowProps {
  readonly text: string
  readonly place: Span
  readonly isChosen: boolean
  readonly onToggle: () => void
}

export function OccurrenceRow({ text, place, isChosen, onToggle }: OccurrenceRowProps): React.JSX.Element {
  return (
    <li>
      <label className={styles['row']}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className={styles['context']}>
          {textBefore(text, place)}
          <b>{text.slice(place.start, place.end)}</b>
          {textAfter(text, place)}
        </span>
      </label>
    </li>
  )
}
