import type { FileProblem } from '#core/model/reading'
import type { FileDocument } from '../schema/document'
import type { ExchangeFile } from '../schema/exchange-file'
import type { FileLayer } from '../schema/layer'

/** Whoever signed something and is not among the annotators, each where they sign first. */
export function* peopleNotes({ annotators, documents }: ExchangeFile): Generator<FileProblem> {
  const known = new Set<string>(annotators.map((one) => one.id))
  for (const [i, document] of documents.entries())
    for (const { by, where } of signatures(document, `documents[${i}]`)) {
      if (known.has(by)) continue
      known.add(by)
      yield { where, message: `${by} is not among the annotators` }
    }
}

interface Signature {
  readonly by: string
  readonly where: string
}

function* signatures(document: FileDocument, where: string): Generator<Signature> {
  yield* signed(document.revisions, `${where}.revisions`)
  for (const [i, layer] of document.layers.entries()) yield* layerSignatures(layer, `${where}.layers[${i}]`)
  yield* signed(document.comments, `${where}.comments`)
  yield* signed(document.decisions, `${where}.decisions`)
}

function* layerSignatures(layer: FileLayer, where: string): Generator<Signature> {
  for (const name of ['annotations', 'relations', 'coreference'] as const)
    for (const [i, { provenance }] of layer[name].entries())
      yield { by: provenance.by, where: `${where}.${name}[${i}].provenance.by` }
}

function* signed(items: readonly { readonly by: string }[], where: string): Generator<Signature> {
  for (const [i, { by }] of items.entries()) yield { by, where: `${where}[${i}].by` }
}
