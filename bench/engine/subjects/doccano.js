import annotator from 'v-annotator'
import 'v-annotator/dist/v-annotator.css'
import Vue from 'vue'
import { types } from '../article-of'
import { theHost, theScroller } from '../surroundings'

Vue.config.productionTip = false
Vue.config.devtools = false

const labels = types.map(({ name, color }, id) => ({ id, text: name, color, backgroundColor: color }))
const labelled = ({ id, type, start, end }) => ({ id, label: type, startOffset: start, endOffset: end })

/** v-annotator, the annotator of doccano: its own lines of SVG, of which it draws those near the window. */
export class Doccano {
  #work
  #entities = []
  #vue

  prepare(work) {
    this.#work = work
    this.#entities = work.marks.map(labelled)
  }

  forget() {
    this.#entities = []
  }

  open() {
    const place = document.createElement('div')
    theHost().append(place)
    const { text } = this.#work
    this.#vue = new Vue({
      data: { entities: this.#entities, selectedEntities: [] },
      render(create) {
        return create(annotator.default, {
          props: {
            text,
            entities: this.entities,
            entityLabels: labels,
            selectedEntities: this.selectedEntities,
            allowOverlapping: true,
            graphemeMode: false,
          },
        })
      },
    }).$mount(place)
  }

  close() {
    this.#vue.$destroy()
    this.#vue.$el.remove()
  }

  isDrawn() {
    return this.#vue.entities.length === 0 || this.#lines().some((line) => line.geometricEntities.length > 0)
  }

  scroller() {
    return theScroller()
  }

  visible() {
    const inWindow = this.#lines()
      .filter(({ $el }) => {
        const { top, bottom } = $el.getBoundingClientRect()
        const view = theScroller().getBoundingClientRect()
        return top >= view.top && bottom <= view.bottom && bottom > top
      })
      .map(({ textLine }) => textLine)
    return {
      start: Math.min(...inWindow.map(({ startOffset }) => startOffset)),
      end: Math.max(...inWindow.map(({ endOffset }) => endOffset)),
    }
  }

  shows({ id, type, start, end }) {
    return this.#lines().some(
      ({ geometricEntities, $el }) =>
        $el.querySelector('line') !== null &&
        geometricEntities.some(
          ({ entity }) =>
            entity.id === id &&
            entity.label === type &&
            entity.startOffset === start &&
            entity.endOffset === end,
        ),
    )
  }

  add(mark) {
    this.#vue.entities = [...this.#vue.entities, labelled(mark)]
  }

  remove({ id }) {
    this.#vue.entities = this.#vue.entities.filter((one) => one.id !== id)
  }

  retype(mark) {
    this.#vue.entities = this.#vue.entities.map((one) => (one.id === mark.id ? labelled(mark) : one))
  }

  select(mark) {
    this.#vue.selectedEntities = [labelled(mark)]
  }

  isSelected({ id }) {
    return this.#vue.selectedEntities.some((one) => one.id === id)
  }

  exported() {
    return this.#vue.entities.map(({ id, label, startOffset, endOffset }) => ({
      id,
      type: label,
      start: startOffset,
      end: endOffset,
    }))
  }

  /** The lines that the recycling list shows now. */
  #lines() {
    const found = []
    const walk = (component) => {
      if (component.textLine !== undefined && component.geometricEntities !== undefined) found.push(component)
      else component.$children.forEach(walk)
    }
    walk(this.#vue)
    return found
  }
}
