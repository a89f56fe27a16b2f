import { mapThrough, type TextStep } from '#core/edit/text-change'
import type { TypeId } from '#core/model/ids'
import { overlaps, type Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import type { BlockIndex } from './block-index'
import {
  highlightName,
  highlightPriority,
  highlightRules,
  isHatched,
  markPriority,
  type MarkName,
} from './highlight-sheet'
import { highlightSlots } from './highlight-slots'
import type { ShownLayer } from './layer-reader'
import { planPaint, type PaintedFragment } from './paint-plan'
import type { Theme } from './type-colours'

interface PaintedBlock {
  /** Their offsets count from the block's start, so that edits before it leave them true. */
  readonly fragments: readonly PaintedFragment[]
  readonly ranges: readonly (readonly [Highlight, StaticRange])[]
}

/** Paints annotations block by block with CSS highlights; a painted block stays until it is dropped. */
export class Painter {
  readonly #index: BlockIndex
  readonly #prefix: string
  readonly #sheet = new CSSStyleSheet()
  readonly #highlights = new Map<string, Highlight>()
  readonly #painted = new Map<HTMLElement, PaintedBlock>()
  readonly #marks = new Map<MarkName, readonly Span[]>()
  #layers: readonly ShownLayer[] = []
  #slots: ReadonlyMap<TypeId, number> = new Map()

  constructor(index: BlockIndex, prefix: string) {
    this.#index = index
    this.#prefix = prefix
    document.adoptedStyleSheets.push(this.#sheet)
  }

  /** Takes effect on blocks painted afterwards, and at once on those painted with the same list of types. */
  setTypes(types: readonly AnnotationType[], theme: Theme): void {
    const slots = highlightSlots(types)
    this.#slots = slots.of
    this.#sheet.replaceSync(highlightRules(this.#prefix, slots.types, theme))
  }

  setLayers(layers: readonly ShownLayer[]): void {
    this.#layers = layers
  }

  setMarks(name: MarkName, spans: readonly Span[]): void {
    this.#marks.set(name, spans)
  }

  marks(name: MarkName): readonly Span[] {
    return this.#marks.get(name) ?? []
  }

  paintedBlocks(): readonly number[] {
    return [...this.#painted.keys()].map((element) => this.#index.numberOf(element))
  }

  isPainted(block: number): boolean {
    return this.#painted.has(this.#index.elementOf(block))
  }

  fragmentsOf(block: number): readonly PaintedFragment[] {
    const { start } = this.#index.spanOf(block)
    const fragments = this.#painted.get(this.#index.elementOf(block))?.fragments ?? []
    return fragments.map((one) => movedBy(one, start))
  }

  paint(block: number): void {
    this.drop(block)
    const place = this.#index.spanOf(block)
    const fragments = planPaint(this.#layers, place)
    const ranges = [...this.#fragmentRanges(fragments), ...this.#markRanges(place)]
    for (const [highlight, range] of ranges) highlight.add(range)
    const local = fragments.map((one) => movedBy(one, -place.start))
    this.#painted.set(this.#index.elementOf(block), { fragments: local, ranges })
  }

  drop(block: number): void {
    this.#drop(this.#index.elementOf(block))
  }

  /** Drops what was painted on blocks that are no longer in the page. */
  dropDetached(): void {
    for (const element of [...this.#painted.keys()]) if (!element.isConnected) this.#drop(element)
  }

  /** Marks move with the text they are on. */
  mapMarks(steps: readonly TextStep[]): void {
    for (const [name, spans] of this.#marks)
      this.#marks.set(
        name,
        spans.flatMap((one) => mapThrough(one, steps) ?? []),
      )
  }

  #drop(element: HTMLElement): void {
    for (const [highlight, range] of this.#painted.get(element)?.ranges ?? []) highlight.delete(range)
    this.#painted.delete(element)
  }

  dispose(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
  }

  #fragmentRanges(fragments: readonly PaintedFragment[]): readonly (readonly [Highlight, StaticRange])[] {
    return fragments.flatMap((fragment) => {
      const slot = this.#slots.get(fragment.type)
      if (slot === undefined || isHatched(fragment)) return []
      const name = highlightName(this.#prefix, slot, fragment)
      return [
        [this.#highlight(name, highlightPriority(fragment)), this.#index.staticRange(fragment)] as const,
      ]
    })
  }

  #markRanges(place: Span): readonly (readonly [Highlight, StaticRange])[] {
    return [...this.#marks].flatMap(([name, spans]) =>
      spans
        .filter((span) => overlaps(span, place))
        .map(({ start, end }) => {
          const inside = { start: Math.max(start, place.start), end: Math.min(end, place.end) }
          const highlight = this.#highlight(`${this.#prefix}-${name}`, markPriority[name])
          return [highlight, this.#index.staticRange(inside)] as const
        }),
    )
  }

  #highlight(name: string, priority: number): Highlight {
    const known = this.#highlights.get(name)
    if (known !== undefined) return known
    const highlight = new Highlight()
    highlight.priority = priority
    this.#highlights.set(name, highlight)
    CSS.highlights.set(name, highlight)
    return highlight
  }
}

function movedBy(fragment: PaintedFragment, by: number): PaintedFragment {
  return { ...fragment, start: fragment.start + by, end: fragment.end + by }
}
