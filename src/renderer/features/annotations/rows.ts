import { argumentsOf, type Annotation, type AnnotationKind } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import type { ListedIds } from './listing'

export interface HeadingRow {
  readonly row: 'heading'
  readonly heading: string
  readonly count: number
}

/** `position` counts the annotations shown, from 1. */
export interface ItemRow {
  readonly row: 'item'
  readonly id: AnnotationId
  readonly position: number
}

export type Row = HeadingRow | ItemRow

const HEADINGS = [
  ['entity', 'Entities'],
  ['event', 'Events'],
  ['claim', 'Claims'],
] as const

interface Group {
  readonly kind: AnnotationKind
  readonly heading: string
  readonly ids: readonly AnnotationId[]
  /** The row of its heading; its items follow. */
  readonly row: number
  /** How many items come before it. */
  readonly items: number
}

/** What the list shows, in order: a heading before each kind that has something to show. */
export class Rows {
  readonly #groups: readonly Group[]
  /** How many rows there are, and how many of them are annotations. */
  readonly count: number
  readonly total: number

  constructor(listed: ListedIds) {
    const groups: Group[] = []
    let [row, items] = [0, 0]
    for (const [kind, heading] of HEADINGS) {
      const ids = listed[kind]
      if (ids.length === 0) continue
      groups.push({ kind, heading, ids, row, items })
      row += ids.length + 1
      items += ids.length
    }
    this.#groups = groups
    this.count = row
    this.total = items
  }

  at(row: number): Row | undefined {
    const group = this.#groups.findLast((one) => one.row <= row)
    if (group === undefined) return undefined
    const { heading, ids } = group
    if (row === group.row) return { row: 'heading', heading, count: ids.length }
    const place = row - group.row - 1
    const id = ids[place]
    return id === undefined ? undefined : { row: 'item', id, position: group.items + place + 1 }
  }

  /** The row of an annotation, -1 when it is not shown. */
  find({ id, kind }: Pick<Annotation, 'id' | 'kind'>): number {
    const group = this.#groups.find((one) => one.kind === kind)
    const place = group?.ids.indexOf(id) ?? -1
    return group === undefined || place === -1 ? -1 : group.row + 1 + place
  }

  /** The row of the annotation `step` further on, from the row at `from`; the same where there is none. */
  neighbour(from: number, step: number): number {
    const before = this.#itemsBefore(from)
    const here = this.at(from)?.row === 'item' ? before : step > 0 ? before - 1 : before
    const wanted = Math.min(Math.max(here + step, 0), this.total - 1)
    const group = this.#groups.findLast((one) => one.items <= wanted)
    return group === undefined ? from : group.row + 1 + wanted - group.items
  }

  #itemsBefore(row: number): number {
    const group = this.#groups.findLast((one) => one.row < row)
    return group === undefined ? 0 : Math.min(group.items + row - group.row - 1, this.total)
  }
}

/** "94", or "3 of 94" while the filter leaves some out. */
export function countText({ total }: Pick<Rows, 'total'>, all: number): string {
  return total === all ? `${all}` : `${total} of ${all}`
}

/** "4 of 5 roles", "3×": what is worth knowing at a glance; empty when there is nothing. */
export function glance(
  annotation: Annotation,
  type: AnnotationType | undefined,
  mentions: number | undefined,
): string {
  const roles = type?.roles ?? []
  const filled = roles.filter(({ name }) => argumentsOf(annotation).some((one) => one.role === name))
  return [
    ...(annotation.kind === 'event' && roles.length > 0 ? [`${filled.length} of ${roles.length} roles`] : []),
    ...(mentions === undefined ? [] : [`${mentions}×`]),
    ...(annotation.links.length === 0 ? [] : ['linked']),
  ].join(' · ')
}

const LONGEST_QUOTE = 120

/** Words in one line, cut where no line could show them. */
export function inOneLine(words: string): string {
  const quote = words.slice(0, LONGEST_QUOTE + 1).replaceAll('\n', ' ')
  return words.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote
}
