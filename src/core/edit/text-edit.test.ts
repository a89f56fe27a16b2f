import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation'
import { argumentId, coreferenceId, documentId } from '../model/ids'
import type { AnnotatedDocument } from '../model/project'
import { span } from '../model/span'
import { applyToDocument } from './apply'
import { invertChanges, type Change } from './change'
import { DocumentText } from './document-text'
import { emptyLayer, LayerStore } from './layer-store'
import { header, layerArbitrary, TEXT_LENGTH } from './layer.arbitrary'
import { textEdit } from './text-edit'

const id = documentId('d')
const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n'),
  minLength: TEXT_LENGTH,
  maxLength: TEXT_LENGTH,
})

/** Annotations refer to one another, so that emptied ones leave references behind. */
function linked(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.map((one, i) => {
    const filler = annotations[(i + 1) % annotations.length]
    if (one.kind === 'entity' || filler === undefined || filler.id === one.id) return one
    return { ...one, arguments: [{ id: argumentId(`g${i}`), role: 'Agent', filler: filler.id }] }
  })
}

const documents: fc.Arbitrary<AnnotatedDocument> = fc.tuple(text, layerArbitrary).map(([content, layer]) => {
  let start = 0
  const blocks = content.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  const annotations = linked(layer.annotations)
  const members = annotations.slice(0, 3).map((one) => one.id)
  const { provenance } = annotations[0] ?? { provenance: undefined }
  const coreference =
    members.length < 2 || provenance === undefined
      ? []
      : [{ id: coreferenceId('c'), members, links: [], provenance }]
  return {
    id,
    title: 't',
    language: 'en',
    metadata: {},
    text: content,
    textHash: '',
    revision: 1,
    revisions: [],
    blocks,
    marks: [],
    layers: [{ ...emptyLayer(header), annotations, coreference }],
    comments: [],
    decisions: [],
  }
})

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.nat(15),
    insert: fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Edits one after the other, each on the state the one before left. */
function edited(
  document: AnnotatedDocument,
  list: readonly { at: number; length: number; insert: string }[],
) {
  const all: Change[] = []
  let now = document
  for (const { at, length, insert } of list) {
    const content = new DocumentText(now)
    const start = at % (content.length + 1)
    const step = content.replacing(span(start, Math.min(content.length, start + length)), insert)
    const { changes } = textEdit(
      id,
      now.layers.map((layer) => new LayerStore(layer)),
      step,
    )
    now = applyToDocument(now, changes)
    all.push(...changes)
  }
  return { now, all }
}

const sorted = (document: AnnotatedDocument): AnnotatedDocument => ({
  ...document,
  layers: document.layers.map((layer) => new LayerStore(layer).toLayer()),
})

describe('an edit of the text under living annotations', () => {
  it('is undone exactly, with the annotations and references it took', () => {
    fc.assert(
      fc.property(documents, edits, (document, list) => {
        const { now, all } = edited(document, list)
        expect(sorted(applyToDocument(now, invertChanges(all)))).toEqual(sorted(document))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves every annotation where an oracle of marked characters has it, and no dangling reference', () => {
    fc.assert(
      fc.property(documents, edits, (document, [first]) => {
        if (first === undefined) return
        const { now } = edited(document, [first])
        const start = first.at % (TEXT_LENGTH + 1)
        const end = Math.min(TEXT_LENGTH, start + first.length)
        const layer = new LayerStore(now.layers[0] ?? emptyLayer(header))
        for (const before of document.layers[0]?.annotations ?? []) {
          const expected = before.spans.flatMap((one) =>
            oracle(one.start, one.end, { start, end, length: first.insert.length }),
          )
          expect(layer.get(before.id)?.spans ?? []).toEqual(expected)
        }
        for (const one of layer.annotations())
          if (one.kind !== 'entity')
            for (const { filler } of one.arguments) expect(layer.get(filler)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})

/** Which characters of a span remain, where they then are, and what comes inside with them. */
function oracle(from: number, to: number, edit: { start: number; end: number; length: number }) {
  const covered = Array.from({ length: TEXT_LENGTH }, (_, i) => i >= from && i < to)
  const inside = edit.start > 0 && covered[edit.start - 1] === true && covered[edit.end] === true
  const after = [
    ...covered.slice(0, edit.start),
    ...Array.from({ length: edit.length }, () => inside),
    ...covered.slice(edit.end),
  ]
  const first = after.indexOf(true)
  return first === -1 ? [] : [span(first, after.lastIndexOf(true) + 1)]
}
