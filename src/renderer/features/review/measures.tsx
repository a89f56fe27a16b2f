import type { Comparison } from '#agreement/comparison'
import { agreementOn } from '#agreement/measures'
import styles from './article-review.module.css'

export interface MeasuresProps {
  readonly comparison: Comparison
}

/** How far the two agree on entities. */
export function Measures({ comparison }: MeasuresProps): React.JSX.Element {
  const { exactF1, overlapF1 } = agreementOn('entity', comparison)
  return (
    <dl className={styles['measures']}>
      <Measure
        name="agreement on entities, word for word"
        value={ratio(exactF1)}
        title={`${WHAT} boundaries and type the same`}
      />
      <Measure
        name="where overlapping is enough"
        value={ratio(overlapF1)}
        title={`${WHAT} overlapping and of the same type`}
      />
    </dl>
  )
}

const WHAT = 'From 0 to 1 (F1):'

function ratio(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2)
}

interface MeasureProps {
  readonly name: string
  readonly value: string
  readonly title: string
}

function Measure({ name, value, title }: MeasureProps): React.JSX.Element {
  return (
    <div className={styles['measure']} title={title}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
