import type { Annotation } from '#core/model/annotation'
import type { AnnotationLayer } from '#core/model/layer'
import type { Span } from '#core/model/span'
import type { SwapStep } from '#core/edit/text-change'

/** One UTF-16 code unit and the fragments that cover it, each by the annotation's id and which of its parts it is. */
export interface Cell {
  readonly unit: string
  readonly covers: ReadonlySet<string>
}

/** What should become of text and annotations, worked out unit by unit and in the plainest way. */
export type Oracle = readonly Cell[]

function fragments(annotation: Annotation): readonly (readonly [string, Span])[] {
  const spans = annotation.spans.map((one, i) => [`${annotation.id}|${i}`, one] as const)
  const cue = annotation.kind === 'claim' ? annotation.attribution.cue : []
  return [...spans, ...cue.map((one, i) => [`${annotation.id}|cue${i}`, one] as const)]
}

export function oracleOf(text: string, layers: readonly AnnotationLayer[]): Oracle {
  const cells = Array.from({ length: text.length }, (_, i) => ({
    unit: text.charAt(i),
    covers: new Set<string>(),
  }))
  const all = layers.flatMap((layer) => layer.annotations.flatMap(fragments))
  for (const [name, { start, end }] of all) for (const cell of cells.slice(start, end)) cell.covers.add(name)
  return cells
}

export const textOfOracle = (oracle: Oracle): string => oracle.map((cell) => cell.unit).join('')

/** Text that comes inside a fragment belongs to it; at its edge it does not. */
export function replacedIn(oracle: Oracle, { start, end }: Span, inserted: string): Oracle {
  const left = oracle[start - 1]?.covers ?? new Set()
  const right = oracle[end]?.covers ?? new Set()
  const both = new Set([...left].filter((name) => right.has(name)))
  const fresh = inserted.split('').map((unit) => ({ unit, covers: both }))
  return dropped([...oracle.slice(0, start), ...fresh, ...oracle.slice(end)])
}

/** Without the annotations that have no text of their own left; a claim's cue does not keep it. */
function dropped(oracle: Oracle): Oracle {
  const alive = new Set(
    oracle
      .flatMap((cell) => [...cell.covers])
      .filter((name) => !name.includes('|cue'))
      .map(idOf),
  )
  if (oracle.every((cell) => [...cell.covers].every((name) => alive.has(idOf(name))))) return oracle
  return oracle.map((cell) => ({
    ...cell,
    covers: new Set([...cell.covers].filter((name) => alive.has(idOf(name)))),
  }))
}

const idOf = (name: string): string => name.slice(0, name.indexOf('|'))

/** A fragment around all that moves stays; any other keeps what does not move, or else the first part it has. */
export function swappedIn(oracle: Oracle, { at, first, second }: SwapStep): Oracle {
  const middle = at + first.length
  const stop = middle + 1 + second.length
  const parts = [
    oracle.slice(0, at),
    oracle.slice(stop),
    oracle.slice(at, middle),
    oracle.slice(middle + 1, stop),
  ]
  const gap = oracle.slice(middle, middle + 1)
  const names = new Set(oracle.flatMap((cell) => [...cell.covers]))
  const keeps = new Map([...names].map((name) => [name, keptPart(parts, gap, name)]))
  const [before = [], after = [], one = [], two = []] = parts.map((cells) => kept(cells, keeps))
  return dropped([...before, ...two, ...kept(gap, keeps), ...one, ...after])
}

function keptPart(parts: readonly Oracle[], gap: Oracle, name: string): readonly Oracle[] {
  const has = (cell: Cell): boolean => cell.covers.has(name)
  const [, , one = [], two = []] = parts
  if ([...one, ...gap, ...two].every(has)) return [...parts, gap]
  const found = parts.find((cells) => cells.some(has))
  return found === undefined ? [gap] : [found]
}

function kept(cells: Oracle, keeps: ReadonlyMap<string, readonly Oracle[]>): Oracle {
  return cells.map((cell) => ({
    ...cell,
    covers: new Set([...cell.covers].filter((name) => keeps.get(name)?.some((part) => part.includes(cell)))),
  }))
}

/** Annotations as the oracle has them, in a form that can be compared: each id with its stretches of text. */
export function written(oracle: Oracle): ReadonlyMap<string, string> {
  const stretches = new Map<string, Span>()
  oracle.forEach((cell, i) => {
    for (const name of cell.covers)
      stretches.set(name, { start: stretches.get(name)?.start ?? i, end: i + 1 })
  })
  const found = new Map<string, Span[]>()
  for (const [name, stretch] of stretches) {
    const key = name.includes('|cue') ? `${idOf(name)} cue` : idOf(name)
    found.set(key, [...(found.get(key) ?? []), stretch])
  }
  return sorted(found)
}

/** The same of layers. */
export function writtenLayers(
  layers: Iterable<{ annotations(): Iterable<Annotation> }>,
): ReadonlyMap<string, string> {
  const found = new Map<string, readonly Span[]>()
  for (const layer of layers)
    for (const annotation of layer.annotations()) {
      found.set(annotation.id, annotation.spans)
      if (annotation.kind === 'claim' && annotation.attribution.cue.length > 0)
        found.set(`${annotation.id} cue`, annotation.attribution.cue)
    }
  return sorted(found)
}

function sorted(found: ReadonlyMap<string, readonly Span[]>): ReadonlyMap<string, string> {
  return new Map(
    [...found]
      .map(
        ([id, spans]) =>
          [
            id,
            spans
              .toSorted((a, b) => a.start - b.start)
              .map(({ start, end }) => `${start}-${end}`)
              .join(' '),
          ] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
