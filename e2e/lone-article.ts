import type { DocumentText } from '#core/edit/document-text'
import type { LayerStore } from '#core/edit/layer-store'
import type { TextStep } from '#core/edit/text-change'
import { textEdit } from '#core/edit/text-edit'
import type { Annotation } from '#core/model/annotation'
import { documentId } from '#core/model/ids'
import type { ArticleListeners, ArticleView } from '../src/renderer/editor/article-contract'
import { createArticleView } from '../src/renderer/editor/article-view'

export interface LoneArticleParts {
  readonly host: HTMLElement
  readonly text: DocumentText
  readonly listeners: Omit<ArticleListeners, 'onEdit'>
}

/** An article's view without the workbench. It does with changes what the workbench does, and keeps them nowhere. */
export class LoneArticle {
  readonly view: ArticleView
  readonly text: DocumentText
  #mine: LayerStore | undefined

  constructor({ host, text, listeners }: LoneArticleParts) {
    this.text = text
    this.view = createArticleView(host, {
      text,
      language: 'en',
      title: 'The article',
      ...listeners,
      onEdit: ({ steps }) => steps.forEach((step) => this.#edit(step)),
    })
  }

  get mine(): LayerStore {
    if (this.#mine === undefined) throw new Error('The article has no layer yet')
    return this.#mine
  }

  setLayers(mine: LayerStore, theirs: readonly LayerStore[] = []): void {
    this.#mine = mine
    this.view.setLayers([
      { store: mine, look: 'mine' },
      ...theirs.map((store) => ({ store, look: 'theirs' }) as const),
    ])
  }

  change(before: Annotation | null, after: Annotation | null): void {
    const items = [{ collection: 'annotations', before, after }] as const
    this.mine.apply(items)
    this.view.layerChanged(items)
  }

  #edit(step: TextStep): void {
    const { changes } = textEdit(documentId('article'), [this.mine], step)
    for (const one of changes) {
      if (one.kind === 'layer') this.mine.apply(one.items)
      if (one.kind !== 'text') continue
      for (const made of one.steps) {
        this.text.apply(made)
        this.mine.map(made)
      }
      this.view.textChanged(one.steps)
    }
  }
}

/** The texts of all highlighted ranges, by a part of the highlight's name. */
export function painted(name: string): string[] {
  return [...CSS.highlights]
    .filter(([key]) => key.includes(name))
    .flatMap(([, highlight]) => [...highlight])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
}
