import { assertNever } from '#core/assert-never'
import { replaceIn } from '#core/edit/apply'
import { isDocumentChange, type Change, type DocumentChange } from '#core/edit/change'
import { DocumentText } from '#core/edit/document-text'
import { emptyLayer, LayerStore } from '#core/edit/layer-store'
import type { TextStep } from '#core/edit/text-change'
import { summaryOf } from '#core/edit/summarise'
import type { DocumentSummary } from '#core/model/document-summary'
import type { AnnotatorId, DocumentId, LayerId } from '#core/model/ids'
import type { AnnotatedDocument } from '#core/model/project'
import type { Decision, Remark } from '#core/model/review'
import type { SourceDocument } from '#core/model/source-document'

type Listener = (changes: readonly DocumentChange[]) => void

/** The open document: its text and ALL its layers. Written only by `apply`; many listen. */
export class DocumentSession {
  #document: SourceDocument
  /** Block by block, once the text was edited; what `#document` says of the text is stale until it is read. */
  #text: DocumentText | undefined
  #isStale = false
  #isTyping = false
  readonly #layers = new Map<LayerId, LayerStore>()
  #decisions: readonly Decision[]
  #comments: readonly Remark[]
  #version = 0
  readonly #listeners = new Set<Listener>()

  constructor(
    { layers, decisions, comments, ...document }: AnnotatedDocument,
    stores: readonly LayerStore[] = layers.map((layer) => new LayerStore(layer)),
  ) {
    this.#document = document
    this.#decisions = decisions
    this.#comments = comments
    for (const store of stores) this.#layers.set(store.header.id, store)
  }

  /** Opens a document step by step. */
  static *inSteps(document: AnnotatedDocument): Generator<void, DocumentSession> {
    const stores: LayerStore[] = []
    for (const layer of document.layers) stores.push(yield* LayerStore.inSteps(layer))
    const session = new DocumentSession(document, stores)
    yield
    // What shows the text needs it block by block.
    session.#text = new DocumentText(document)
    yield
    return session
  }

  get id(): DocumentId {
    return this.#document.id
  }

  get document(): SourceDocument {
    if (this.#isStale && this.#text !== undefined) {
      this.#document = { ...this.#document, ...this.#text.toParts(), textHash: '' }
      this.#isStale = false
    }
    return this.#document
  }

  /** What of the document costs nothing to know while its text is edited. */
  get details(): Omit<SourceDocument, 'text' | 'textHash' | 'blocks' | 'marks'> {
    return this.#document
  }

  /** The text as it is now, block by block: what edits are made of. */
  get text(): DocumentText {
    this.#text ??= new DocumentText(this.#document)
    return this.#text
  }

  get decisions(): readonly Decision[] {
    return this.#decisions
  }

  /** Goes up with every change, so that views can tell whether what they read is still true. */
  get version(): number {
    return this.#version
  }

  /** Someone is typing: changes come with every key. */
  get isRestless(): boolean {
    return this.#isTyping
  }

  layers(): Iterable<LayerStore> {
    return this.#layers.values()
  }

  layer(id: LayerId): LayerStore | undefined {
    return this.#layers.get(id)
  }

  /** The annotator's own layer, if there is one yet. */
  layerOf(annotator: AnnotatorId): LayerStore | undefined {
    for (const layer of this.#layers.values())
      if (layer.header.annotator === annotator && layer.header.role === 'annotator') return layer
    return undefined
  }

  apply(changes: readonly Change[]): void {
    const mine = changes
      .filter((change) => isDocumentChange(change))
      .filter((change) => change.document === this.id)
    if (mine.length === 0) return
    for (const change of mine) this.#applyOne(change)
    this.#isTyping = mine.some((change) => change.kind === 'text')
    this.#version += 1
    for (const listener of [...this.#listeners]) listener(mine)
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  summary(me: AnnotatorId, order: number): DocumentSummary {
    const own = this.layerOf(me)
    const length = this.#text?.length ?? this.#document.text.length
    return summaryOf(
      { ...this.#document, length },
      own && { counts: own.counts, status: own.header.status },
      order,
    )
  }

  toDocument(): AnnotatedDocument {
    const { document } = this
    const layers = [...this.#layers.values()].map((layer) => layer.toLayer())
    return { ...document, layers, comments: this.#comments, decisions: this.#decisions }
  }

  #applyOne(change: DocumentChange): void {
    switch (change.kind) {
      case 'text':
        for (const step of change.steps) this.#applyStep(step)
        break
      case 'layer':
        this.#storeOf(change.layer).apply(change.items)
        break
      case 'layer-header':
        this.#applyHeader(change)
        break
      case 'details':
      case 'revision':
        this.#document = { ...this.#document, ...change.after }
        break
      case 'decision':
        this.#decisions = replaceIn(this.#decisions, change)
        break
      case 'comment':
        this.#comments = replaceIn(this.#comments, change)
        break
      default:
        assertNever(change)
    }
  }

  /** The text and every layer over it move together. */
  #applyStep(step: TextStep): void {
    this.text.apply(step)
    for (const layer of this.#layers.values()) layer.map(step)
    this.#isStale = true
  }

  #applyHeader({ before, after }: DocumentChange & { kind: 'layer-header' }): void {
    if (before !== null && after !== null) this.#storeOf(before.id).setHeader(after)
    else if (after !== null) this.#layers.set(after.id, new LayerStore(emptyLayer(after)))
    else if (before !== null) this.#layers.delete(before.id)
  }

  #storeOf(id: LayerId): LayerStore {
    const store = this.#layers.get(id)
    if (store === undefined) throw new Error(`Document ${this.id} has no layer ${id}`)
    return store
  }
}
