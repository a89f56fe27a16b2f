import type { LayerStore } from '#core/edit/layer-store'
import { argumentsOf, byTextOrder, type Annotation, type AnnotationKind } from '#core/model/annotation'
import type { AnnotationId, TypeId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import type { AnnotationType, Tagset } from '#core/model/tagset'

/** A layer's annotations by kind and in text order, as read at a version of their document. */
export interface LayerReading {
  readonly version: number
  readonly text: string
  readonly annotations: Readonly<Record<AnnotationKind, readonly Annotation[]>>
  readonly total: number
  /** How many mentions name the same thing; annotations in no set are left out. */
  readonly sameAs: ReadonlyMap<AnnotationId, number>
}

export function readLayer(layer: LayerStore | undefined, text: string, version: number): LayerReading {
  const annotations: Record<AnnotationKind, Annotation[]> = { entity: [], event: [], claim: [] }
  for (const one of layer?.annotations() ?? []) annotations[one.kind].push(one)
  for (const list of Object.values(annotations)) list.sort(byTextOrder)
  const sets = [...(layer?.coreference() ?? [])]
  const sameAs = new Map(sets.flatMap(({ members }) => members.map((id) => [id, members.length] as const)))
  return { version, text, annotations, total: layer?.size ?? 0, sameAs }
}

export type KindChoice = 'all' | AnnotationKind

export interface ListFilter {
  readonly kind: KindChoice
  /** Looked for in quotes, notes and names of types, whatever the case. */
  readonly words: string
}

export interface HeadingRow {
  readonly row: 'heading'
  readonly heading: string
  readonly count: number
}

/** `position` counts the annotations shown, from 1. */
export interface ItemRow {
  readonly row: 'item'
  readonly annotation: Annotation
  readonly position: number
}

export type Row = HeadingRow | ItemRow

const HEADINGS = [
  ['entity', 'Entities'],
  ['event', 'Events'],
  ['claim', 'Claims'],
] as const

/** What the list shows, in order: a heading before each kind that has something to show. */
export function rowsOf(reading: LayerReading, filter: ListFilter, tagset: Tagset): readonly Row[] {
  const suits = matcher(reading.text, filter.words, tagset)
  const rows: Row[] = []
  let position = 0
  for (const [kind, heading] of HEADINGS) {
    if (filter.kind !== 'all' && filter.kind !== kind) continue
    const found = reading.annotations[kind].filter(suits)
    if (found.length === 0) continue
    rows.push({ row: 'heading', heading, count: found.length })
    for (const annotation of found) rows.push({ row: 'item', annotation, position: ++position })
  }
  return rows
}

/** "94", or "3 of 94" while the filter leaves some out. */
export function countText(rows: readonly Row[], { total }: Pick<LayerReading, 'total'>): string {
  const shown = rows.filter((row) => row.row === 'item').length
  return shown === total ? `${total}` : `${shown} of ${total}`
}

function matcher(text: string, words: string, tagset: Tagset): (annotation: Annotation) => boolean {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return () => true
  const names = new Map<TypeId, string>(tagset.types.map(({ id, name }) => [id, name.toLowerCase()]))
  return ({ spans, type, note }) =>
    textOf(text, spans).toLowerCase().includes(wanted) ||
    (names.get(type) ?? '').includes(wanted) ||
    (note ?? '').toLowerCase().includes(wanted)
}

/** "4 of 5 roles", "3×": what is worth knowing at a glance; empty when there is nothing. */
export function glance(
  annotation: Annotation,
  type: AnnotationType | undefined,
  { sameAs }: Pick<LayerReading, 'sameAs'>,
): string {
  const roles = type?.roles ?? []
  const filled = roles.filter(({ name }) => argumentsOf(annotation).some((one) => one.role === name))
  const mentions = sameAs.get(annotation.id)
  return [
    ...(annotation.kind === 'event' && roles.length > 0 ? [`${filled.length} of ${roles.length} roles`] : []),
    ...(mentions === undefined ? [] : [`${mentions}×`]),
    ...(annotation.links.length === 0 ? [] : ['linked']),
  ].join(' · ')
}

const LONGEST_QUOTE = 120

/** The covered text in one line, cut where no line could show it. */
export function quoteOf(text: string, { spans }: Annotation): string {
  const quote = textOf(text, spans).replaceAll('\n', ' ')
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote
}

/** The item `step` items further on, from the row at `from`; the same where the list ends. */
export function neighbourRow(rows: readonly Row[], from: number, step: number): number {
  let at = from
  for (let left = Math.abs(step), i = from + Math.sign(step); left > 0 && i in rows; i += Math.sign(step))
    if (rows[i]?.row === 'item') {
      at = i
      left -= 1
    }
  return at
}
