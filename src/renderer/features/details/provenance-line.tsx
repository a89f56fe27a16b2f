import type { Annotation, Provenance } from '#core/model/annotation'
import { dateAndTime } from '../../ui/dates'
import type { PartOf } from './part'
import styles from './annotation-details.module.css'

const WAYS: Readonly<Record<Provenance['how'], string>> = {
  hand: 'by hand',
  'all-occurrences': 'with all occurrences',
  suggestion: 'from a suggestion',
  import: 'imported',
  review: 'in review',
}

/** Who tagged it, when and how; and the entries of knowledge bases it is linked to. */
export function ProvenanceLine({ desk, annotation }: PartOf<Annotation>): React.JSX.Element {
  const { by, at, how } = annotation.provenance
  const { me } = desk.project
  const people = desk.project.index.get().annotators
  const name = by === me.id ? 'You' : (people.find((one) => one.id === by)?.name ?? 'Someone')
  return (
    <>
      {annotation.links.map(({ kb, id, label }) => (
        <p key={`${kb} ${id}`} className={styles['quiet']}>
          Linked to {label ?? id} ({kb})
        </p>
      ))}
      <p className={styles['quiet']}>
        {name === '' ? 'Someone' : name}, <time dateTime={at}>{dateAndTime(at)}</time>, {WAYS[how]}
      </p>
    </>
  )
}
