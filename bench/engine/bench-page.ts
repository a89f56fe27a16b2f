import type { Subject } from './subject'
import { frame, settled } from './frames'
import { inventWork, wordsOf, type WorkMark, type Workload, type WorkSize } from './workload'
import { types } from './article-of'

/** Milliseconds after which a repeated operation is not begun again. */
const patience = 15_000
/** Pixels to scroll in a frame: a quick turn of the wheel. */
const scrollStep = 120

/** What is done with an annotation. */
export type MarkedOperation = 'add' | 'remove' | 'retype' | 'select' | 'jump'

/** What the bench asks of the page with one subject in it. */
export class BenchPage {
  readonly #subject: Subject
  #work: Workload = { text: '', blocks: [], marks: [] }
  /** What the last marked operation was done with. */
  #used: readonly WorkMark[] = []
  #direction = 1

  constructor(subject: Subject) {
    this.#subject = subject
  }

  prepare(size: WorkSize): void {
    this.#work = inventWork(size, types.length)
    this.#subject.prepare(this.#work)
  }

  /** Until what is in view is drawn with its annotations. */
  async open(): Promise<void> {
    this.#subject.open()
    await this.#drawn()
  }

  close(): void {
    this.#subject.close()
  }

  /** Opens without keeping anything that the subject does not keep, for measuring memory. */
  async openAlone(size: WorkSize): Promise<void> {
    this.prepare(size)
    this.#work = { text: '', blocks: [], marks: [] }
    await this.open()
    this.#subject.forget()
  }

  /** Until nothing of the opened article waits for an idle moment any more. */
  async filled(): Promise<void> {
    while (this.#subject.isFilled?.() === false) await settled()
  }

  async toMiddle(): Promise<void> {
    const scroller = this.#subject.scroller()
    scroller.scrollTop = scroller.scrollHeight / 2
    await this.#drawn()
    await this.#drawn()
  }

  can(operation: keyof Subject): boolean {
    return this.#subject[operation] !== undefined
  }

  /** Chooses what the next `run` is done with. */
  choose(operation: MarkedOperation, count: number): void {
    this.#used = operation === 'remove' ? this.#used : this.#marksFor(operation, count)
  }

  /** Does the operation once for each mark chosen, until `patience` is over; gives how often. */
  async run(operation: MarkedOperation): Promise<number> {
    const until = performance.now() + patience
    let done = 0
    for (const mark of this.#used) {
      this.#subject[operation]?.(mark)
      await this.#drawn()
      done += 1
      if (performance.now() > until) break
    }
    this.#used = this.#used.slice(0, done)
    return done
  }

  /** Scrolls in every frame. Gives the longest time between two frames in milliseconds. */
  async scroll(frames: number): Promise<number> {
    const scroller = this.#subject.scroller()
    let longest = 0
    let last = await frame()
    for (let n = 0; n < frames; n += 1) {
      const before = scroller.scrollTop
      scroller.scrollTop += this.#direction * scrollStep
      if (scroller.scrollTop === before) this.#direction *= -1
      const now = await frame()
      longest = Math.max(longest, now - last)
      last = now
    }
    return longest
  }

  /** Moves the mouse over the text; what a move leaves for its frame is done at once. */
  hover(count: number): void {
    const target = this.#subject.hovered?.()
    if (target === undefined) return
    const { x, top, width, height } = this.#subject.scroller().getBoundingClientRect()
    const real = globalThis.requestAnimationFrame
    const asked: FrameRequestCallback[] = []
    const left: FrameRequestCallback[] = []
    globalThis.requestAnimationFrame = (callback) => asked.push(callback)
    for (let n = 0; n < count; n += 1) {
      const clientX = x + width * 0.3 + ((n * 7) % (width * 0.4))
      const clientY = top + 20 + ((n * 3) % (height - 40))
      target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }))
      for (const callback of asked.splice(0)) callback(performance.now())
      // What is to be drawn waits for a frame, as it would.
      left.push(...asked.splice(0))
    }
    globalThis.requestAnimationFrame = real
    for (const callback of left) real(callback)
  }

  settled(): Promise<void> {
    return settled()
  }

  /** Puts the caret into a word in the middle of what is in view. */
  async edit(): Promise<void> {
    const { start, end } = this.#subject.visible()
    const words = wordsOf(this.#work.text.slice(start, end))
    const word = words[Math.floor(words.length / 2)]
    this.#subject.edit?.(start + (word?.start ?? 0) + 1)
    await this.#drawn()
  }

  /** What is not drawn as it should be after the last operation, or of all that is in view. */
  problems(operation: MarkedOperation | 'view'): readonly string[] {
    const last = this.#used.at(-1)
    if (operation === 'jump') return isFine(last, (mark) => this.#subject.shows(mark))
    if (operation === 'select') return isFine(last, (mark) => this.#subject.isSelected?.(mark) ?? false)
    const { start, end } = this.#subject.visible()
    const used = new Map(this.#used.map((mark) => [mark.id, mark]))
    const asked = operation === 'view' ? this.#inside() : [...used.values()]
    const seen = asked.filter((mark) => mark.start >= start && mark.end <= end)
    if (seen.length === 0 && this.#work.marks.length > 0) return [`${operation}: nothing in view`]
    return seen
      .filter((mark) => this.#subject.shows(mark) !== (operation !== 'remove'))
      .map(({ id }) => `${operation}: mark ${id} is ${operation === 'remove' ? 'still' : 'not'} shown`)
  }

  /** What an export would say wrongly after `typed` was typed into the text. */
  exportProblems(typed: string): readonly string[] {
    const text = this.#subject.text?.() ?? this.#work.text
    const was = new Map(this.#work.marks.map((mark) => [mark.id, mark]))
    const exported = this.#subject.exported?.() ?? []
    const found = exported.filter(({ id }) => was.has(id))
    const wrong = found.filter(({ id, start, end }) => {
      const before = was.get(id)
      const quote = before === undefined ? '' : this.#work.text.slice(before.start, before.end)
      const now = text.slice(start, end)
      return now !== quote && (typed === '' || now.replace(typed, '') !== quote)
    })
    const grown = text.length - this.#work.text.length
    return [
      ...wrong.map(({ id }) => `mark ${id} has another quote`),
      ...(found.length === this.#work.marks.length
        ? []
        : [`${found.length} marks of ${this.#work.marks.length}`]),
      ...(grown === typed.length ? [] : [`The text grew by ${grown}`]),
    ]
  }

  /** How many nodes the page has, text included. */
  nodes(): number {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
    let count = 1
    while (walker.nextNode() !== null) count += 1
    return count
  }

  async #drawn(): Promise<void> {
    await settled()
    if (this.#subject.isDrawn()) return
    while (!this.#subject.isDrawn()) await frame()
    await settled()
  }

  /** The annotations that are in view as a whole, and in one block. */
  #inside(): readonly WorkMark[] {
    const { start, end } = this.#subject.visible()
    const text = this.#subject.text?.() ?? this.#work.text
    return (this.#subject.exported?.() ?? []).filter(
      (mark) => mark.start >= start && mark.end <= end && !text.slice(mark.start, mark.end).includes('\n'),
    )
  }

  #marksFor(operation: MarkedOperation, count: number): readonly WorkMark[] {
    const { start, end } = this.#subject.visible()
    if (operation === 'jump') return this.#far(count)
    if (operation !== 'add') {
      const here = this.#inside()
      return Array.from({ length: count }, (_, n) => here[(n * 7) % here.length]).flatMap((mark, n) =>
        mark === undefined
          ? []
          : [operation === 'retype' ? { ...mark, type: (mark.type + n + 1) % types.length } : mark],
      )
    }
    const words = wordsOf(this.#work.text.slice(start, end)).filter(
      (word) => !this.#work.marks.some((mark) => mark.start === start + word.start),
    )
    return Array.from({ length: count }, (_, n) => words[Math.floor((n * words.length) / count)]).flatMap(
      (word, n) =>
        word === undefined
          ? []
          : [{ id: 1_000_000 + n, type: n % types.length, start: start + word.start, end: start + word.end }],
    )
  }

  /** Marks that lie far from one another, the last of the text among them. */
  #far(count: number): readonly WorkMark[] {
    const { marks } = this.#work
    return Array.from({ length: count }, (_, n) => {
      const part = ((n + 1) * 0.618) % 1
      return marks[n === count - 1 ? marks.length - 1 : Math.floor(part * marks.length)]
    }).flatMap((mark) => mark ?? [])
  }
}

function isFine(mark: WorkMark | undefined, check: (mark: WorkMark) => boolean): readonly string[] {
  return mark === undefined || check(mark) ? [] : [`mark ${mark.id} is not shown`]
}
