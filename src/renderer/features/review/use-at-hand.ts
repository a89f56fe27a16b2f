import { useState } from 'react'
import type { DocumentReview } from '#workbench/reviewing/review'
import type { Workspace } from '#workbench/workspace'
import { useValue } from '../../ui/use-value'
import { differenceAbout } from './chosen'
import type { Sides } from './sides'
import { keyOf } from './words'

/** The key of the difference at hand. Selecting an annotation in the article brings its difference to hand. */
export function useAtHand(
  workspace: Workspace,
  { differences }: DocumentReview,
  sides: Sides,
): readonly [string | null, (key: string) => void] {
  const [key, setKey] = useState<string | null>(null)
  const selected = useValue(workspace.view.selected)
  const [seen, setSeen] = useState(selected)
  if (selected !== seen) {
    setSeen(selected)
    const now = differences.find((one) => keyOf(one) === key)
    const isShown = now !== undefined && sides.placeOf(now)?.id === selected
    const about = selected === null || isShown ? undefined : differenceAbout(differences, selected)
    if (about !== undefined) setKey(keyOf(about))
  }
  return [key, setKey]
}
