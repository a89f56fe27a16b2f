import type { Annotation } from '#core/model/annotation'
import { hull } from '#core/model/span'
import { textAfter, textBefore } from '#core/text/around'
import type { Part } from './part'
import styles from './annotation-details.module.css'

interface OfMention extends Part {
  readonly annotation: Annotation
}

/** The words around a mention, which tell two of one name apart. */
export function MentionContext({ desk, annotation }: OfMention): React.JSX.Element {
  const { text } = desk.document.document
  const place = hull(annotation.spans)
  return (
    <span className={styles['context']}>
      {textBefore(text, place)}
      <b>{text.slice(place.start, place.end)}</b>
      {textAfter(text, place)}
    </span>
  )
}

/** UTF-16 code units on either side that a chip has room for. */
const NEAR = 20

/** The same in few words. */
export function wordsAround({ desk }: Part, { spans }: Annotation): string {
  const { text } = desk.document.document
  const place = hull(spans)
  return `${textBefore(text, place, NEAR)}~${textAfter(text, place, NEAR)}`
}
