import type { Difference } from '#agreement/comparison'
import type { Choice } from '#core/model/review'
import type { TypeLooks } from '../../editor/type-looks'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { DifferenceLines } from './difference-lines'
import type { Sides } from './sides'
import { buttonWords, CHOICES, headingOf, settledWords, type Settlement } from './words'
import styles from './difference-item.module.css'

export interface DifferenceItemProps {
  readonly difference: Difference
  /** What was decided, if it was. */
  readonly choice: Choice | undefined
  readonly position: { readonly index: number; readonly count: number }
  readonly isAtHand: boolean
  readonly sides: Sides
  readonly looks: TypeLooks
  readonly onGo: () => void
  readonly onChoose: (choice: Settlement) => void
}

/** One difference: what differs, both sides, and the buttons that settle it. */
export function DifferenceItem(props: DifferenceItemProps): React.JSX.Element {
  const { difference, choice, position, isAtHand, sides, looks, onGo } = props
  return (
    <div
      role="listitem"
      aria-current={isAtHand ? 'true' : undefined}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      tabIndex={isAtHand ? 0 : -1}
      data-first-focus={isAtHand ? '' : undefined}
      className={classNames(
        styles['item'],
        isAtHand && styles['atHand'],
        choice !== undefined && styles['done'],
      )}
      onClick={isAtHand ? undefined : onGo}
    >
      <p className={styles['what']}>
        <span>{headingOf(difference)}</span>
        <span>
          {choice === undefined
            ? `${position.index + 1} / ${position.count}`
            : settledWords(difference, choice)}
        </span>
      </p>
      <DifferenceLines difference={difference} sides={sides} looks={looks} />
      <Choices {...props} />
    </div>
  )
}

function Choices({ difference, choice, isAtHand, onChoose }: DifferenceItemProps): React.JSX.Element {
  const isOneSided = difference.kind === 'only-mine' || difference.kind === 'only-theirs'
  return (
    <div className={styles['choices']}>
      {CHOICES.map((one) => {
        const { name, effect } = buttonWords(difference, one.choice)
        return (
          <Button
            key={one.key}
            size="small"
            variant="line"
            kbd={one.key}
            aria-label={name}
            aria-pressed={choice === one.choice}
            aria-keyshortcuts={one.key}
            title={effect === '' ? undefined : `${name}: ${effect}`}
            tabIndex={isAtHand ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation()
              onChoose(one.choice)
            }}
          >
            {name}
            {effect !== '' && isAtHand && isOneSided && <span className={styles['effect']}>{effect}</span>}
          </Button>
        )
      })}
    </div>
  )
}
