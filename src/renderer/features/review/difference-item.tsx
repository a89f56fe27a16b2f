import type { Difference } from '#agreement/comparison'
import { choiceLabels, sameOutcome } from '#agreement/describe'
import type { Choice } from '#core/model/review'
import { Fragment, type ReactNode } from 'react'
import type { TypeLooks } from '../../editor/type-looks'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { DifferenceLines } from './difference-lines'
import type { Sides } from './sides'
import { CHOICES, headingOf, settledWords, type Settlement } from './words'
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
  /** Begins a new one; left out where none can be made. */
  readonly onNew?: (() => void) | undefined
  /** The form for a new one, while it is asked for. */
  readonly form?: ReactNode
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
      {props.form}
    </div>
  )
}

/** Choices that come to the same stand in one row, the one that says it best first. */
function Choices(props: DifferenceItemProps): React.JSX.Element {
  return (
    <div className={styles['choices']}>
      {sameOutcome(props.difference).map((group) => (
        <span key={group[0]} className={styles['outcome']}>
          {group.map((choice, i) => (
            <Fragment key={choice}>
              {i > 0 && <span className={styles['or']}>or</span>}
              <ChoiceButton {...props} settlement={choice} isFirst={i === 0} />
            </Fragment>
          ))}
        </span>
      ))}
      {props.onNew !== undefined && <NewButton {...props} onNew={props.onNew} />}
    </div>
  )
}

function NewButton({
  choice,
  isAtHand,
  onNew,
}: DifferenceItemProps & { readonly onNew: () => void }): React.JSX.Element {
  return (
    <Button
      size="small"
      variant={choice === 'new' ? 'line' : 'plain'}
      kbd="E"
      aria-pressed={choice === 'new'}
      aria-keyshortcuts="e"
      tabIndex={isAtHand ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        onNew()
      }}
    >
      Make a new one…
    </Button>
  )
}

interface ChoiceButtonProps extends DifferenceItemProps {
  readonly settlement: Settlement
  readonly isFirst: boolean
}

function ChoiceButton(props: ChoiceButtonProps): React.JSX.Element {
  const { difference, choice, isAtHand, onChoose, settlement, isFirst } = props
  const key = CHOICES.find((one) => one.choice === settlement)?.key
  return (
    <Button
      size="small"
      variant={isFirst || choice === settlement ? 'line' : 'plain'}
      {...(key === undefined ? {} : { kbd: key })}
      aria-pressed={choice === settlement}
      aria-keyshortcuts={key}
      tabIndex={isAtHand ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        onChoose(settlement)
      }}
    >
      {choiceLabels(difference)[settlement]}
    </Button>
  )
}
