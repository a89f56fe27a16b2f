import { argumentsOf, type Annotation } from '#core/model/annotation'
import { mineOf, theirsOf, type Difference } from './comparison'

/** What each choice does, in words. Each begins with its plain name. */
export interface ChoiceLabels {
  readonly mine: string
  readonly theirs: string
  readonly both: string
  readonly neither: string
}

/** "Only mine", "Other type", ... */
export function differenceTitle(difference: Difference): string {
  switch (difference.kind) {
    case 'only-mine':
      return 'Only mine'
    case 'only-theirs':
      return 'Only theirs'
    case 'type-differs':
      return 'Other type'
    case 'boundary-differs':
      return 'Other boundaries'
    case 'detail-differs':
      return difference.of === 'coreference' ? 'Other members' : 'Other details'
  }
}

export function choiceLabels(difference: Difference): ChoiceLabels {
  const [mine, theirs] = [companyOf(mineOf(difference)), companyOf(theirsOf(difference))]
  switch (difference.kind) {
    case 'only-mine':
      return {
        mine: `Keep mine${mine}`,
        theirs: 'Take theirs: remove mine',
        both: `Both: keep mine${mine}`,
        neither: 'Neither: remove mine',
      }
    case 'only-theirs':
      return {
        mine: 'Keep mine: leave theirs out',
        theirs: `Take theirs${theirs}`,
        both: `Both: take theirs${theirs}`,
        neither: 'Neither: leave theirs out',
      }
    case 'boundary-differs':
    case 'type-differs':
    case 'detail-differs':
      return {
        mine: `Keep mine${mine}`,
        theirs: `Take theirs${theirs}`,
        both: difference.of === 'coreference' ? 'Both: join the two sets' : 'Both: keep mine, take theirs',
        neither: 'Neither: remove both',
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
