import { withoutTurns } from '#core/text/invisible'
import type { View } from '#workbench/view'
import { useValue } from '../../ui/use-value'
import styles from './status.module.css'

/** What goes on, when it takes more than a moment. */
export function Busy({ view }: { readonly view: Pick<View, 'busy'> }): React.JSX.Element | null {
  const busy = useValue(view.busy)
  if (busy === null) return null
  return (
    <span className={styles['busy']}>
      <progress aria-label={busy} /> {withoutTurns(busy)}
    </span>
  )
}
