import type { DetailDifference, Difference } from '#agreement/comparison'
import type { Side } from '#agreement/decide'
import type { Annotation } from '#core/model/annotation'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import type { CSSProperties } from 'react'
import type { TypeLooks } from '../../editor/type-looks'
import { Chip } from '../../ui/chip'
import { classNames } from '../../ui/class-names'
import { itemOf, type Sides } from './sides'
import { fieldWords } from './words'
import styles from './difference-lines.module.css'

export interface DifferenceLinesProps {
  readonly difference: Difference
  readonly sides: Sides
  readonly looks: TypeLooks
}

/** Mine and theirs, as far as there is one, and each detail in which they differ. */
export function DifferenceLines(props: DifferenceLinesProps): React.JSX.Element {
  const { difference, sides } = props
  const shown = sidesShown(difference)
  const details = detailsOf(difference)
  return (
    <>
      {shown.map((side) => (
        <Line key={side} {...props} side={side} isLabelled={shown.length > 1} />
      ))}
      {details.length > 0 && (
        <div className={styles['details']}>
          {details.map((detail) => (
            <Detail key={detail.field} detail={detail} sides={sides} />
          ))}
        </div>
      )}
    </>
  )
}

/** Annotations that differ in details only are told by one line. */
function sidesShown({ kind, of }: Difference): readonly Side[] {
  if (kind === 'only-theirs') return ['theirs']
  return kind === 'only-mine' || (kind === 'detail-differs' && of === 'annotation')
    ? ['mine']
    : ['mine', 'theirs']
}

function detailsOf(difference: Difference): readonly DetailDifference[] {
  if (difference.kind === 'only-mine' || difference.kind === 'only-theirs') return []
  return difference.details.filter((one) => !isShownAlready(one, difference))
}

/** The lines themselves show types and extents, and of a set its members. */
function isShownAlready({ field }: DetailDifference, { of }: Difference): boolean {
  return field === 'extent' || field === 'type' || (of === 'coreference' && field === 'members')
}

function Detail({
  detail,
  sides,
}: {
  readonly detail: DetailDifference
  readonly sides: Sides
}): React.JSX.Element {
  return (
    <p>
      <b>{fieldWords(detail.field)}</b>: mine <q>{sides.words('mine', detail.mine)}</q>, theirs{' '}
      <q>{sides.words('theirs', detail.theirs)}</q>
    </p>
  )
}

interface LineProps extends DifferenceLinesProps {
  readonly side: Side
  readonly isLabelled: boolean
}

function Line({ difference, side, isLabelled, sides, looks }: LineProps): React.JSX.Element {
  return (
    <div className={styles['line']}>
      {isLabelled && <span className={styles['side']}>{side === 'mine' ? 'Mine' : 'Theirs'}</span>}
      <Content difference={difference} side={side} sides={sides} looks={looks} />
    </div>
  )
}

type ContentProps = Omit<LineProps, 'isLabelled'>

function Content(props: ContentProps): React.JSX.Element | null {
  const { difference, side } = props
  switch (difference.of) {
    case 'annotation': {
      const item = itemOf(difference, side)
      return item === undefined ? null : <Mention {...props} annotation={item} />
    }
    case 'relation': {
      const item = itemOf(difference, side)
      return item === undefined ? null : <Linked {...props} relation={item} />
    }
    case 'coreference': {
      const item = itemOf(difference, side)
      return item === undefined ? null : <SameThings {...props} set={item} />
    }
  }
}

function Mention({
  annotation,
  side,
  sides,
  looks,
}: ContentProps & { readonly annotation: Annotation }): React.JSX.Element {
  const { name, colours } = looks.of(annotation.type)
  const tones: CSSProperties & Record<`--${string}`, string> = {
    '--fill': colours.fill[0],
    '--deep': colours.deep,
  }
  return (
    <>
      <Chip fill={colours.faint} deep={colours.deep} className={styles['type']}>
        {name}
      </Chip>{' '}
      <q className={styles['quote']}>
        <span className={classNames(styles['words'], styles[side])} style={tones}>
          {shortened(sides.quote(annotation.spans))}
        </span>
      </q>
    </>
  )
}

function Linked({
  relation,
  side,
  sides,
}: ContentProps & { readonly relation: Relation }): React.JSX.Element {
  const [from, to] = [relation.from, relation.to].map((id) => sides.quote(sides.get(side, id)?.spans ?? []))
  return (
    <span className={styles['quote']}>
      {shortened(from ?? '')} <i className={styles['relation']}>{relation.type} →</i> {shortened(to ?? '')}
    </span>
  )
}

function SameThings({
  set,
  side,
  sides,
}: ContentProps & { readonly set: CoreferenceSet }): React.JSX.Element {
  const names = set.members.map((id) => shortened(sides.quote(sides.get(side, id)?.spans ?? [])))
  return <span className={styles['quote']}>{names.join(' = ')}</span>
}

const LONGEST = 120

/** The beginning and the end: what differs in boundaries is at either. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const half = LONGEST / 2
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`
}
