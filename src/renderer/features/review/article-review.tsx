import { useEffect, useMemo, useState } from 'react'
import type { Difference, DifferenceOf } from '#agreement/comparison'
import { selectAnnotation } from '#workbench/acting/moving-acts'
import type { Desk } from '#workbench/annotating/own-layer'
import type { DocumentReview, Review } from '#workbench/reviewing/review'
import { settle, settleAnew, type Wish } from '#workbench/reviewing/settle'
import type { Workspace } from '#workbench/workspace'
import { useTypeLooks } from '../../editor/use-type-looks'
import { usePart } from '../../ui/use-value'
import { AllSettled } from './all-settled'
import { differenceDecided, indexAtHand, listed, nextOpen, type Filter } from './chosen'
import { DifferenceList } from './difference-list'
import { Filters } from './filters'
import { Measures } from './measures'
import { Sides } from './sides'
import { useAtHand } from './use-at-hand'
import { keyOf, type Settlement } from './words'
import styles from './article-review.module.css'

export interface ArticleReviewProps {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly review: Review
  readonly open: DocumentReview
}

/** The differences in the open article, one of them at hand and shown in the text. */
export function ArticleReview({ workspace, desk, review, open }: ArticleReviewProps): React.JSX.Element {
  const [filter, setFilter] = useState<Filter>({ state: 'all', kind: 'all' })
  const tagset = usePart(desk.project.index, (index) => index.tagset)
  const looks = useTypeLooks(tagset.types)
  const { text } = desk.document.document
  const sides = useMemo(() => new Sides(text, open), [text, open])
  const list = listed(open, filter)
  const [key, setKey] = useAtHand(workspace, open, sides)
  const at = indexAtHand(list, key, open.decisionOn)
  const go = (difference: Difference): void => {
    setKey(keyOf(difference))
    const place = sides.placeOf(difference)
    if (place !== undefined) selectAnnotation(workspace, place)
  }
  useFirstShown(list[at], go)
  useEffect(
    () =>
      desk.document.subscribe((changes) => {
        const touched = differenceDecided(open.differences, changes)
        if (touched !== undefined) setKey(keyOf(touched))
      }),
    [desk, open.differences, setKey],
  )
  const goOn = (difference: Difference): void =>
    go(nextOpen(list, list.indexOf(difference), open.decisionOn) ?? difference)
  const choose = (difference: Difference, choice: Settlement): void => {
    settle(workspace, difference, choice)
    goOn(difference)
  }
  const make = (difference: DifferenceOf<'annotation'>, wish: Wish): void => {
    settleAnew(workspace, difference, wish)
    goOn(difference)
  }
  const left = open.differences.length - open.settled
  return (
    <>
      <Measures comparison={open.comparison} />
      {left === 0 && <AllSettled workspace={workspace} review={review} open={open} />}
      {open.differences.length > 0 && <Filters filter={filter} onChange={setFilter} />}
      <DifferenceList
        {...{ workspace, desk, list, at, open, sides, looks, go, choose, make }}
        leave={() => workspace.view.focus.set({ place: 'article' })}
      />
      {list.length === 0 && left > 0 && <p className={styles['nothing']}>No difference fits the filter.</p>}
    </>
  )
}

/** Once the article is there, it shows the difference at hand. */
function useFirstShown(first: Difference | undefined, go: (difference: Difference) => void): void {
  const [shown] = useState(() => () => {
    if (first !== undefined) go(first)
  })
  useEffect(() => {
    const frame = requestAnimationFrame(shown)
    return () => cancelAnimationFrame(frame)
  }, [shown])
}
