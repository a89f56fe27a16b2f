import { argumentsOf, type Annotation } from '#core/model/annotation'
import { withoutTurns } from '#core/text/invisible'
import { Chip } from '../../ui/chip'
import { MentionChip } from './mention-chip'
import { quoteOf, type PartOf } from './part'
import { ProvenanceLine } from './provenance-line'
import styles from './annotation-details.module.css'
import frame from './frame.module.css'

/** An annotation of another's layer: it can be read here, and decided about in review. */
export function OthersAnnotation(part: PartOf<Annotation>): React.JSX.Element {
  const { annotation, looks } = part
  const { name, colours } = looks.of(annotation.type)
  return (
    <div className={styles['details']}>
      <p>
        <Chip fill={colours.faint} deep={colours.deep}>
          {name}
        </Chip>{' '}
        <span className={styles['quiet']}>{whose(part)}</span>
      </p>
      <p className={styles['quote']}>{quoteOf(part, annotation)}</p>
      <Filled {...part} />
      {Object.entries(annotation.attributes).map(([attribute, value]) => (
        <p key={attribute}>
          <span className={styles['label']}>{attribute}</span> {String(value)}
        </p>
      ))}
      {annotation.note !== undefined && <p>{annotation.note}</p>}
      <ProvenanceLine {...part} />
    </div>
  )
}

function whose({ desk, layer }: PartOf<Annotation>): string {
  if (layer.header.role === 'adjudicated') return 'Decided in review; it is changed there.'
  const person = desk.project.index.get().annotators.find((one) => one.id === layer.header.annotator)
  return `From ${person === undefined || person.name === '' ? 'another annotator' : withoutTurns(person.name)}; it can be read, not changed.`
}

function Filled(part: PartOf<Annotation>): React.JSX.Element | null {
  const { annotation } = part
  const sources = annotation.kind === 'claim' ? annotation.attribution.sources : []
  const rows = [
    ...argumentsOf(annotation).map(({ id, role, filler }) => ({ key: id, role, filler })),
    ...sources.map((source) => ({ key: `source ${source}`, role: 'source', filler: source })),
  ]
  if (rows.length === 0) return null
  return (
    <dl className={frame['frame']}>
      {rows.map(({ key, role, filler }) => (
        <div key={key} className={frame['row']}>
          <dt className={frame['name']}>{role}</dt>
          <dd className={frame['slots']}>
            <MentionChip {...part} id={filler} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
