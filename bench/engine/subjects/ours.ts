import { DocumentText } from '../../../src/core/edit/document-text'
import { LayerStore } from '../../../src/core/edit/layer-store'
import { annotationId } from '../../../src/core/model/ids'
import type { AnnotatedDocument } from '../../../src/core/model/project'
import { span, type Span } from '../../../src/core/model/span'
import { LoneArticle } from '../../../e2e/lone-article'
import { annotationOf, articleOf, types } from '../article-of'
import { highlightedSpans } from '../highlighted-spans'
import type { Subject } from '../subject'
import { inView, theHost, theScroller } from '../surroundings'
import type { WorkMark, Workload } from '../workload'

/** Rubricator's article view, alone. */
export class Ours implements Subject {
  #prepared: AnnotatedDocument | undefined
  #article: LoneArticle | undefined
  #isEditing = false

  get #open(): LoneArticle {
    if (this.#article === undefined) throw new Error('Nothing is open')
    return this.#article
  }

  prepare(work: Workload): void {
    this.#prepared = articleOf(work, 'The article', '')
  }

  forget(): void {
    this.#prepared = undefined
  }

  open(): void {
    const [layer] = this.#prepared?.layers ?? []
    if (this.#prepared === undefined || layer === undefined) throw new Error('Nothing to open')
    const article = new LoneArticle({
      host: theHost(),
      text: new DocumentText(this.#prepared),
      listeners: {
        onSelection: () => undefined,
        onPoint: () => undefined,
        onHover: () => undefined,
        onKey: () => false,
      },
    })
    article.view.setTypes(types, 'light')
    article.setLayers(new LayerStore(layer))
    this.#article = article
  }

  close(): void {
    this.#open.view.dispose()
    this.#article = undefined
    this.#isEditing = false
  }

  isDrawn(): boolean {
    if (this.#isEditing && this.hovered().getAttribute('aria-readonly') !== 'false') return false
    return this.#open.mine.size === 0 || [...CSS.highlights.values()].some(({ size }) => size > 0)
  }

  isFilled(): boolean {
    return theHost().querySelector('[data-waiting]') === null
  }

  scroller(): Element {
    return theScroller()
  }

  visible(): Span {
    return inView((x, y) => this.#open.view.offsetAt(x, y))
  }

  shows(mark: WorkMark): boolean {
    const shown = highlightedSpans(this.#open.text, mark.type)
    return shown.some(({ start, end }) => start === mark.start && end === mark.end)
  }

  add(mark: WorkMark): void {
    this.#open.change(null, annotationOf(mark))
  }

  remove({ id }: WorkMark): void {
    this.#open.change(this.#open.mine.get(annotationId(`mark-${id}`)) ?? null, null)
  }

  retype(mark: WorkMark): void {
    this.#open.change(this.#open.mine.get(annotationId(`mark-${mark.id}`)) ?? null, annotationOf(mark))
  }

  select({ id }: WorkMark): void {
    this.#open.view.setSelected(annotationId(`mark-${id}`), new Map())
  }

  isSelected(mark: WorkMark): boolean {
    const [wanted] = this.#open.view.rectsOf(mark)
    const frames = [...theHost().querySelectorAll('[class*=outline]:not([hidden])')]
    return frames.some((frame) => {
      const { left, top } = frame.getBoundingClientRect()
      return wanted !== undefined && Math.abs(left - wanted.left) < 4 && Math.abs(top - wanted.top) < 4
    })
  }

  jump({ start, end }: WorkMark): void {
    this.#open.view.reveal({ start, end }, { block: 'center' })
  }

  hovered(): Element {
    const root = theHost().querySelector('[role=textbox]')
    if (root === null) throw new Error('Nothing is open')
    return root
  }

  edit(offset: number): void {
    this.#isEditing = true
    this.#open.view.setEditing(true)
    this.#open.view.focus()
    this.#open.view.select({ anchor: offset, focus: offset })
  }

  text(): string {
    return this.#open.text.slice(span(0, this.#open.text.length))
  }

  exported(): readonly WorkMark[] {
    return this.#open.mine.toLayer().annotations.map(({ id, spans: [first], type }) => ({
      id: Number(id.slice('mark-'.length)),
      type: types.findIndex((one) => one.id === type),
      start: first?.start ?? 0,
      end: first?.end ?? 0,
    }))
  }
}
