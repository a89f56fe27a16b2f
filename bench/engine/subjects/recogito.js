import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { inView, theHost, theScroller } from '../surroundings'

/** @recogito/text-annotator with its spans renderer, over plain paragraphs: it annotates a page as it finds it. */
export class Recogito {
  #work
  #annotations = []
  #starts = []
  #page
  #annotator
  #drawn = 0
  #wanted = 0

  prepare(work) {
    this.#work = work
    this.#starts = work.blocks.map(({ start }) => start)
    this.#annotations = work.marks.map((mark) => this.#annotationOf(mark))
  }

  forget() {
    this.#annotations = []
  }

  open() {
    const page = document.createElement('div')
    for (const { start, end } of this.#work.blocks) {
      const block = document.createElement('p')
      // Its offsets count the text of the page: with the LF they are the same as everywhere.
      block.textContent = `${this.#work.text.slice(start, end)}\n`
      page.append(block)
    }
    theHost().append(page)
    this.#page = page
    this.#annotator = createTextAnnotator(page, { renderer: 'SPANS', annotatingEnabled: false })
    this.#drawn = 0
    this.#wanted = 1
    this.#annotator.renderer.on('onRedraw', () => (this.#drawn += 1))
    this.#annotator.setAnnotations(this.#annotations)
  }

  close() {
    this.#annotator.destroy()
    this.#page.remove()
  }

  isDrawn() {
    return this.#drawn >= this.#wanted && this.#page.querySelector('.r6o-annotation') !== null
  }

  scroller() {
    return theScroller()
  }

  visible() {
    return inView((x, y) => {
      const position = document.caretPositionFromPoint(x, y)
      const block = position?.offsetNode.parentElement
      const place = [...this.#page.querySelectorAll('p')].indexOf(block)
      return place === -1 ? undefined : this.#starts[place] + position.offset
    })
  }

  shows({ id, start, end }) {
    const drawn = [...this.#page.querySelectorAll(`[data-annotation="mark-${id}"]`)]
    const wanted = this.#rangeOf({ start, end }).getClientRects()
    return [...wanted].some(({ left, top }) =>
      drawn.some((span) => {
        const box = span.getBoundingClientRect()
        return Math.abs(box.left - left) < 6 && Math.abs(box.top - top) < 12
      }),
    )
  }

  add(mark) {
    this.#ask(() => this.#annotator.addAnnotation(this.#annotationOf(mark)))
  }

  remove({ id }) {
    this.#ask(() => this.#annotator.removeAnnotation(`mark-${id}`))
  }

  retype(mark) {
    this.#ask(() => this.#annotator.updateAnnotation(this.#annotationOf(mark)))
  }

  select({ id }) {
    this.#ask(() => this.#annotator.setSelected(`mark-${id}`))
  }

  isSelected({ id }) {
    return this.#annotator.getSelected().some((one) => one.id === `mark-${id}`)
  }

  hovered() {
    return this.#page
  }

  exported() {
    return this.#annotator.getAnnotations().map(({ id, bodies, target }) => ({
      id: Number(id.slice('mark-'.length)),
      type: bodies[0].value,
      start: target.selector[0].start,
      end: target.selector[0].end,
    }))
  }

  #ask(act) {
    this.#wanted = this.#drawn + 1
    act()
  }

  #annotationOf({ id, type, start, end }) {
    const annotation = `mark-${id}`
    return {
      id: annotation,
      bodies: [{ id: `${annotation}-body`, annotation, purpose: 'tagging', value: type }],
      target: {
        annotation,
        selector: [{ quote: this.#work.text.slice(start, end), start, end }],
      },
    }
  }

  #rangeOf({ start, end }) {
    const block = this.#starts.findLastIndex((from) => from <= start)
    const node = this.#page.querySelectorAll('p')[block].firstChild
    const range = document.createRange()
    range.setStart(node, start - this.#starts[block])
    range.setEnd(node, Math.min(node.length, end - this.#starts[block]))
    return range
  }
}
