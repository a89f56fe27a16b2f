import type { Comparison } from '#agreement/comparison'
import { agreementOn } from '#agreement/measures'
import styles from './article-review.module.css'

export interface MeasuresProps {
  readonly comparison: Comparison
  readonly left: number
}

/** How far the two agree on entities, and what is left to do. */
export function Measures({ comparison, left }: MeasuresProps): React.JSX.Element {
  const { exactF1, overlapF1 } = agreementOn('entity', comparison)
  return (
    <dl className={styles['measures']}>
      <Measure name="F1 entities, exact" value={ratio(exactF1)} />
      <Measure name="F1 overlapping" value={ratio(overlapF1)} />
      <Measure name="to settle" value={`${left}`} />
    </dl>
  )
}

function ratio(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2)
}

function Measure({ name, value }: { readonly name: string; readonly value: string }): React.JSX.Element {
  return (
    <div className={styles['measure']}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
