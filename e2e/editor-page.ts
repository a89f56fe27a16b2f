// The page of editor.spec.ts: an article view alone, in the real window and under the real content policy.
import { DocumentText } from '#core/edit/document-text'
import { emptyLayer, LayerStore } from '#core/edit/layer-store'
import { newLayerHeader } from '#core/model/layer'
import type { Annotation, AnnotationKind } from '#core/model/annotation'
import { annotationId, annotatorId, layerId, typeId } from '#core/model/ids'
import type { Block } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import type { ArticleView } from '../src/renderer/editor/article-contract'
import type { Theme } from '../src/renderer/editor/type-colours'
import { LoneArticle, painted } from './lone-article'

/** A block in one line; an annotation as its type and the texts it covers ("word#1" is the second "word"). */
export interface PageContent {
  readonly blocks: readonly (string | { readonly kind: Block['kind']; readonly text: string })[]
  readonly mine?: readonly PageAnnotation[]
  readonly theirs?: readonly PageAnnotation[]
}

export interface PageAnnotation {
  readonly id: string
  readonly type: string
  readonly covers: readonly string[]
  readonly cue?: readonly string[]
}

const types: readonly (readonly [string, AnnotationKind, string])[] = [
  ['Person', 'entity', '#4a7fd6'],
  ['Location', 'entity', '#3f9a5c'],
  ['Organization', 'entity', '#8a63d2'],
  ['Arrest', 'event', '#c8642b'],
  ['Statement', 'claim', '#c2539a'],
  ['Denial', 'claim', '#c9483f'],
]
const provenance = { by: annotatorId('me'), at: '2026-01-01T00:00:00Z', how: 'hand' } as const

function find(text: string, quote: string): Span {
  const [words = '', nth = '0'] = quote.split('#')
  let start = -1
  for (let n = 0; n <= Number(nth); n++) start = text.indexOf(words, start + 1)
  if (start === -1) throw new Error(`The text has no ${quote}`)
  return { start, end: start + words.length }
}

function annotation(text: string, { id, type, covers, cue = [] }: PageAnnotation): Annotation {
  const spans = covers.map((quote) => find(text, quote))
  const shared = { id: annotationId(id), type: typeId(type), spans, attributes: {}, links: [], provenance }
  const kind = types.find(([name]) => name === type)?.[1] ?? 'entity'
  if (kind === 'entity') return { ...shared, kind }
  if (kind === 'event') return { ...shared, kind, arguments: [] }
  const attribution = { voice: 'unnamed', sources: [], cue: cue.map((quote) => find(text, quote)) } as const
  return { ...shared, kind, arguments: [], attribution }
}

function storeOf(name: string, annotations: readonly Annotation[]): LayerStore {
  const header = newLayerHeader({ id: layerId(name), annotator: annotatorId(name), revision: 1 })
  const layer = emptyLayer(header)
  return new LayerStore({ ...layer, annotations })
}

const heard: unknown[] = []
let article: LoneArticle | undefined
let text = ''
let blocks: readonly Block[] = []

function opened(): LoneArticle {
  if (article === undefined) throw new Error('No article is open')
  return article
}

const shown = (): ArticleView => opened().view

function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  shown().setTypes(
    types.map(([name, kind, color]) => ({ id: typeId(name), name, kind, color })),
    theme,
  )
}

function layer(name: string, annotations: readonly PageAnnotation[] = []): LayerStore {
  return storeOf(
    name,
    annotations.map((one) => annotation(text, one)),
  )
}

function open(content: PageContent): void {
  article?.view.dispose()
  const lines = content.blocks.map((one) =>
    typeof one === 'string' ? { kind: 'paragraph' as const, text: one } : one,
  )
  text = lines.map((line) => line.text).join('\n')
  let start = 0
  blocks = lines.map(({ kind, text: line }) => {
    const block = { kind, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  const host = document.querySelector('#host')
  if (!(host instanceof HTMLElement)) throw new Error('The page has no host')
  article = new LoneArticle({
    host,
    text: new DocumentText({ text, blocks, marks: [] }),
    listeners: {
      onSelection: (selection) => heard.push({ selection }),
      onPoint: (point) => heard.push({ point }),
      onHover: (hovered) => heard.push({ hovered }),
      onKey: ({ key }) => key === 'p' && heard.push({ key }) > 0,
    },
  })
  setTheme('light')
  article.setLayers(layer('mine', content.mine), [layer('theirs', content.theirs)])
}

Object.assign(globalThis, {
  article: {
    open,
    setTheme,
    painted,
    view: shown,
    add: (one: PageAnnotation) => opened().change(null, annotation(text, one)),
    remove: (id: string) => opened().change(opened().mine.get(annotationId(id)) ?? null, null),
    text: () => text,
    span: (quote: string) => find(text, quote),
    block: (n: number) => blocks[n],
    selected: () => {
      const { anchor, focus } = shown().selection() ?? { anchor: 0, focus: 0 }
      return text.slice(Math.min(anchor, focus), Math.max(anchor, focus))
    },
    heard: () => heard.splice(0),
    box: (quote: string) => {
      const { x = 0, y = 0, width = 0, height = 0, bottom = 0 } = shown().rectsOf(find(text, quote))[0] ?? {}
      return { x, y, width, height, bottom }
    },
  },
})
