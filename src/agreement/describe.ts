import { argumentsOf, type Annotation } from '#core/model/annotation'
import { mineOf, theirsOf, type Difference } from './comparison'

/**
 * What each choice does, in words. Each begins with its plain name. Of what only one side has, both and neither come
 * to the same as one of the others, see `sameOutcome`.
 */
export interface ChoiceLabels {
  readonly mine: string
  readonly theirs: string
  readonly both: string
  readonly neither: string
}

const BOTH: Readonly<Record<Difference['of'], string>> = {
  annotation: 'Both: keep two',
  relation: 'Both: keep two',
  coreference: 'Both: join the two sets',
}

/** The choices by what comes of them: those that come to the same are together. */
export function sameOutcome({ kind }: Difference): readonly (readonly (keyof ChoiceLabels)[])[] {
  switch (kind) {
    case 'only-mine':
      return [
        ['mine', 'both'],
        ['theirs', 'neither'],
      ]
    case 'only-theirs':
      return [
        ['mine', 'neither'],
        ['theirs', 'both'],
      ]
    case 'boundary-differs':
    case 'type-differs':
    case 'detail-differs':
      return [['mine'], ['theirs'], ['both'], ['neither']]
  }
}

/** "Only mine", "Types differ", ... */
export function differenceTitle(difference: Difference): string {
  switch (difference.kind) {
    case 'only-mine':
      return 'Only mine'
    case 'only-theirs':
      return 'Only theirs'
    case 'type-differs':
      return 'Types differ'
    case 'boundary-differs':
      return 'Boundaries differ'
    case 'detail-differs':
      return difference.of === 'coreference' ? 'Members differ' : 'Details differ'
  }
}

export function choiceLabels(difference: Difference): ChoiceLabels {
  const [mine, theirs] = [companyOf(mineOf(difference)), companyOf(theirsOf(difference))]
  switch (difference.kind) {
    case 'only-mine':
      return {
        mine: `Keep mine${mine}`,
        theirs: 'Take theirs: remove mine',
        both: 'Both',
        neither: 'Neither',
      }
    case 'only-theirs':
      return {
        mine: 'Keep mine: leave theirs out',
        theirs: `Take theirs${theirs}`,
        both: 'Both',
        neither: 'Neither',
      }
    case 'boundary-differs':
    case 'type-differs':
    case 'detail-differs':
      return {
        mine: `Keep mine${mine}`,
        theirs: `Take theirs${theirs}`,
        both: BOTH[difference.of],
        neither: 'Neither: keep none',
      }
  }
}

/** " with 2 fillers and 1 source": what comes along. */
function companyOf(item: Item | undefined): string {
  if (item === undefined || !('spans' in item)) return ''
  const fillers = new Set(argumentsOf(item).map((argument) => argument.filler)).size
  const sources = item.kind === 'claim' ? new Set(item.attribution.sources).size : 0
  const parts = [counted(fillers, 'filler'), counted(sources, 'source')].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` with ${parts.join(' and ')}`
}

type Item = Annotation | { readonly id: string }

function counted(count: number, noun: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
