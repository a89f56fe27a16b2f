import { Select } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import type { Filter } from './chosen'
import styles from './article-review.module.css'

export interface FiltersProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

export function Filters({ filter, onChange }: FiltersProps): React.JSX.Element {
  return (
    <div className={styles['filters']}>
      <Segmented
        label="Differences shown"
        value={filter.state}
        options={[
          { value: 'all', label: 'All' },
          { value: 'open', label: 'To settle' },
        ]}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <Select
        label="Kinds shown"
        labelHidden
        value={filter.kind}
        options={[
          { value: 'all', label: 'All kinds' },
          { value: 'entity', label: 'Entities' },
          { value: 'event', label: 'Events' },
          { value: 'claim', label: 'Claims' },
          { value: 'link', label: 'Links' },
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </div>
  )
}
