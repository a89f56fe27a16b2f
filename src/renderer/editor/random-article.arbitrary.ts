import { DocumentText } from '#core/edit/document-text'
import { emptyLayer } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, typeId } from '#core/model/ids'
import { newLayerHeader, type AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import type { Block, BlockKind, Mark } from '#core/model/source-document'
import { span, type Span } from '#core/model/span'

/** Whole numbers below a bound, the same row for the same seed (mulberry32). */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

export const me = { id: annotatorId('me'), name: 'Me' }
const provenance = { by: me.id, at: '2026-01-01T00:00:00Z', how: 'hand' } as const
export const kinds: readonly BlockKind[] = ['paragraph', 'paragraph', 'heading', 'list-item', 'quote']

/** The offset, or the one before when it lies inside a surrogate pair. */
export function wholeOffset(text: string, offset: number): number {
  return offset > 0 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset - 1 : offset
}

/** Few letters, so that most edits could have been made at several places. */
export function word(roll: Dice, most: number): string {
  return Array.from(
    { length: roll(most + 1) },
    () => ['a', 'b', ' ', '😀', 'e\u0301'][roll(roll(4) === 0 ? 5 : 3)] ?? '',
  ).join('')
}

export function pick<Value>(roll: Dice, values: readonly Value[]): Value | undefined {
  return values[roll(values.length)]
}

export function annotation(roll: Dice, id: string, text: string): Annotation {
  const { length } = text
  const between = (start: number, end: number): Span => span(wholeOffset(text, start), wholeOffset(text, end))
  const stretch = (): Span => {
    const start = roll(length)
    const found = between(start, Math.min(length, start + 1 + roll(12)))
    return found.end > found.start ? found : span(found.start, found.start + 2)
  }
  const one = stretch()
  const two = between(one.end + 2, Math.min(length, one.end + 3 + roll(5)))
  const spans = roll(4) === 0 && two.end > two.start ? [one, two] : [one]
  const shared = { id: annotationId(id), type: typeId('t'), spans, attributes: {}, links: [], provenance }
  if (roll(4) > 0) return { ...shared, kind: 'entity' }
  const attribution = { voice: 'named', sources: [], cue: [stretch()] } as const
  return { ...shared, kind: 'claim', arguments: [], attribution }
}

function layer(id: string, annotations: readonly Annotation[]): AnnotationLayer {
  const header = newLayerHeader({ id: layerId(id), annotator: annotatorId(id), revision: 1 })
  return { ...emptyLayer(header), annotations }
}

export function randomArticle(roll: Dice): AnnotatedDocument {
  const lines = Array.from({ length: 3 + roll(8) }, () => word(roll, 18))
  let start = 0
  const blocks = lines.map((line): Block => {
    const block = {
      kind: pick(roll, kinds) ?? 'paragraph',
      start,
      end: start + line.length,
      ordered: true,
      level: 1,
    }
    start = block.end + 1
    return block
  })
  const text = lines.join('\n')
  const marks = Array.from({ length: roll(4) }, (): Mark => {
    const from = wholeOffset(text, roll(text.length + 1))
    return {
      kind: pick(roll, ['bold', 'italic', 'strange']) ?? 'bold',
      start: from,
      end: wholeOffset(text, Math.min(text.length, from + 1 + roll(9))),
    }
  }).filter((mark) => mark.end > mark.start)
  const annotations = Array.from({ length: text.length === 0 ? 0 : 14 }, (_, n) =>
    annotation(roll, `a${n}`, text),
  )
  const metadata = {
    title: 'Article',
    language: 'en',
    metadata: {},
    textHash: 'sha256:0',
    revision: 1,
    revisions: [],
  }
  return {
    ...metadata,
    id: documentId('d'),
    ...new DocumentText({ text, blocks, marks }).toParts(),
    comments: [],
    decisions: [],
    layers: [layer('me', annotations.slice(0, 8)), layer('other', annotations.slice(8))],
  }
}
