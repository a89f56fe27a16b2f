import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Difference, DifferenceOf } from '#agreement/comparison'
import type { Desk } from '#workbench/annotating/own-layer'
import type { DocumentReview } from '#workbench/reviewing/review'
import type { Wish } from '#workbench/reviewing/settle'
import type { Workspace } from '#workbench/workspace'
import type { TypeLooks } from '../../editor/type-looks'
import { Button } from '../../ui/button'
import { DifferenceItem } from './difference-item'
import { focusAtHand, useFollowingFocus } from './following-focus'
import { NewOne } from './new-one'
import type { Sides } from './sides'
import { CHOICES, keyOf, type Settlement } from './words'
import styles from './difference-list.module.css'

export interface DifferenceListProps {
  readonly list: readonly Difference[]
  /** Which of them is at hand; -1 in an empty list. */
  readonly at: number
  readonly open: DocumentReview
  readonly sides: Sides
  readonly looks: TypeLooks
  readonly go: (difference: Difference) => void
  readonly choose: (difference: Difference, choice: Settlement) => void
  readonly make: (difference: DifferenceOf<'annotation'>, wish: Wish) => void
  readonly workspace: Workspace
  readonly desk: Desk
  /** To the article. */
  readonly leave: () => void
}

/** Of a long list as many are in the page at a time: those around the one at hand. */
const PAGE = 100

/** The differences, walked by arrow keys and settled by the keys 1 to 4 and E. */
export function DifferenceList(props: DifferenceListProps): React.JSX.Element {
  const { list, at } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { focusing, making, begin, cancel } = useFocusing(props, scroller)
  const first = Math.floor(Math.max(0, at) / PAGE) * PAGE
  const shown = list.slice(first, first + PAGE)
  const further = list.length - first - shown.length
  return (
    <div ref={scroller} className={styles['scroller']}>
      <Turn to={list[first - 1]} words={`${first} earlier`} go={focusing.go} />
      <div
        role="list"
        aria-label="Differences"
        className={styles['list']}
        onKeyDown={(event) => pressed(event, { ...focusing, begin }, props)}
      >
        {shown.map((difference, i) => (
          <Item
            key={keyOf(difference)}
            {...focusing}
            index={first + i}
            difference={difference}
            isMaking={first + i === at && making === keyOf(difference)}
            onNew={begin}
            onCancel={cancel}
          />
        ))}
      </div>
      <Turn to={list[first + PAGE]} words={`${further} further`} go={focusing.go} />
    </div>
  )
}

interface Focusing {
  /** What also takes the focus along. */
  readonly focusing: DifferenceListProps
  /** For which of them a new one is being made. */
  readonly making: string | null
  readonly begin: (difference: Difference) => void
  readonly cancel: () => void
}

function useFocusing(props: DifferenceListProps, scroller: RefObject<HTMLElement | null>): Focusing {
  const { open, at, go, choose, make } = props
  const [making, setMaking] = useState<string | null>(null)
  const noteOwn = useFollowingFocus(scroller, `${at} ${open.settled}`)
  const settling = (difference: Difference, act: () => void): void => {
    noteOwn()
    setMaking(null)
    const isNew = open.decisionOn(difference) === undefined
    act()
    focusAtHand(scroller.current, isNew)
  }
  return {
    making,
    focusing: {
      ...props,
      go: (difference) => {
        go(difference)
        focusAtHand(scroller.current)
      },
      choose: (difference, choice) => settling(difference, () => choose(difference, choice)),
      make: (difference, wish) => settling(difference, () => make(difference, wish)),
    },
    begin: (difference) => {
      if (difference.of !== 'annotation') return
      // Selecting it in the article would take what is selected there, which the new one may be meant for.
      if (keyOf(difference) !== keyOf(props.list[at] ?? difference)) go(difference)
      setMaking(keyOf(difference))
    },
    cancel: () => {
      setMaking(null)
      focusAtHand(scroller.current)
    },
  }
}

interface TurnProps {
  /** Where the next part of the list begins; undefined at the list's end. */
  readonly to: Difference | undefined
  readonly words: string
  readonly go: (difference: Difference) => void
}

function Turn({ to, words, go }: TurnProps): React.JSX.Element | null {
  if (to === undefined) return null
  return (
    <Button size="small" className={styles['turn']} onClick={() => go(to)}>
      {words}
    </Button>
  )
}

interface ItemProps extends DifferenceListProps {
  readonly index: number
  readonly difference: Difference
  readonly isMaking: boolean
  readonly onNew: (difference: Difference) => void
  readonly onCancel: () => void
}

function Item(props: ItemProps): React.JSX.Element {
  const { list, at, index, difference, open, sides, looks, go, choose, isMaking, onNew } = props
  return (
    <DifferenceItem
      difference={difference}
      choice={open.decisionOn(difference)?.choice}
      position={{ index, count: list.length }}
      isAtHand={index === at}
      sides={sides}
      looks={looks}
      onGo={() => go(difference)}
      onChoose={(choice) => choose(difference, choice)}
      onNew={difference.of === 'annotation' ? () => onNew(difference) : undefined}
      form={
        isMaking && difference.of === 'annotation' ? (
          <NewOne {...props} difference={difference} onMake={(wish) => props.make(difference, wish)} />
        ) : undefined
      }
    />
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: -Infinity,
  End: Infinity,
}

interface Keys extends DifferenceListProps {
  readonly begin: (difference: Difference) => void
}

/** `plain` shows a difference without taking the focus to it. */
function pressed(event: KeyboardEvent, props: Keys, plain: DifferenceListProps): void {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
  const difference = props.list[props.at]
  if (!isPlain || difference === undefined) return
  if (!moved(event.key, props) && !settled(event.key, difference, props) && !left(event, difference, plain))
    return
  event.preventDefault()
  event.stopPropagation()
}

function moved(key: string, { list, at, go }: DifferenceListProps): boolean {
  const step = STEPS[key]
  const to = step === undefined ? undefined : list[Math.min(list.length - 1, Math.max(0, at + step))]
  if (to !== undefined) go(to)
  return step !== undefined
}

function settled(key: string, difference: Difference, { choose, begin }: Keys): boolean {
  if (key === 'e' && difference.of === 'annotation') {
    begin(difference)
    return true
  }
  const choice = CHOICES.find((one) => one.key === key)?.choice
  if (choice !== undefined) choose(difference, choice)
  return choice !== undefined
}

/** Enter shows the place in the article and goes there; Escape only goes. On a button Enter presses it. */
function left({ key, target }: KeyboardEvent, difference: Difference, props: DifferenceListProps): boolean {
  if (key === 'Enter' && target instanceof HTMLButtonElement) return false
  if (key !== 'Enter' && key !== 'Escape') return false
  if (key === 'Enter') props.go(difference)
  props.leave()
  return true
}
