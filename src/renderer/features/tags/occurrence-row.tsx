import type { Span } from '#core/model/span'
import styles from './occurrences.module.css'

/** UTF-16 code units of text shown on either side. */
const CONTEXT = 40

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
          {before(text, place)}
          <b>{text.slice(place.start, place.end)}</b>
          {after(text, place)}
        </span>
      </label>
    </li>
  )
}

/** What stands before the place, from the start of a word on. */
function before(text: string, { start }: Span): string {
  const from = Math.max(0, start - CONTEXT)
  const piece = text.slice(from, start).replaceAll('\n', ' ')
  return from === 0 ? piece : `…${piece.replace(/^\S*/u, '')}`
}

function after(text: string, { end }: Span): string {
  const to = Math.min(text.length, end + CONTEXT)
  const piece = text.slice(end, to).replaceAll('\n', ' ')
  return to === text.length ? piece : `${piece.replace(/\S*$/u, '')}…`
}
