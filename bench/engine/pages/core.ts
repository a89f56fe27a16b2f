import { DocumentText } from '../../../src/core/edit/document-text'
import { LayerStore } from '../../../src/core/edit/layer-store'
import { summarise } from '../../../src/core/edit/summarise'
import { span } from '../../../src/core/model/span'
import type { CorpusStore } from '../../../src/storage/corpus-store'
import { dexieLibrary } from '../../../src/storage/dexie/dexie-library'
import { articleOf, me, projectOf, types } from '../article-of'
import { inventWork, type WorkSize } from '../workload'

let layer: LayerStore | undefined
let text: DocumentText | undefined
let store: CorpusStore | undefined
let stored = ''

const article = (size: WorkSize): ReturnType<typeof articleOf> =>
  articleOf(inventWork(size, types.length), 'The article', '')

/** What needs no picture: moving annotations through an edit, and loading them. */
Object.assign(globalThis, {
  core: {
    prepareMap(size: WorkSize): void {
      const document = article(size)
      const [first] = document.layers
      if (first === undefined) throw new Error('No layer')
      layer = new LayerStore(first)
      text = new DocumentText(document)
    },
    /** Types a letter in the middle and takes it out again, `pairs` times, and looks up what is there. */
    map(pairs: number): number {
      if (layer === undefined || text === undefined) throw new Error('Nothing is prepared')
      const at = Math.floor(text.length / 2)
      let found = 0
      const steps = [
        text.replacing(span(at, at), 'x'),
        { ...text.replacing(span(at, at + 1), ''), removed: 'x' },
      ]
      for (let n = 0; n < pairs; n += 1)
        for (const step of steps) {
          layer.map(step)
          layer.visit(at, at + 1, () => (found += 1))
        }
      return found
    },
    async prepareLoad(size: WorkSize): Promise<void> {
      const document = article(size)
      const project = projectOf([document])
      store = await dexieLibrary().open(project.project.id)
      await store.create(project, [summarise(document, me.id, 0)])
      stored = JSON.stringify(document)
    },
    async load(): Promise<number> {
      const document = await store?.loadDocument(article({ length: 100, marks: 1 }).id)
      return document?.layers[0]?.annotations.length ?? 0
    },
    parse(): number {
      const parsed: unknown = JSON.parse(stored)
      return typeof parsed === 'object' ? stored.length : 0
    },
  },
})
