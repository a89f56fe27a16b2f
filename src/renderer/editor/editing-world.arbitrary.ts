import { summarise } from '#core/edit/summarise'
import type { TextStep } from '#core/edit/text-change'
import { span, type Span } from '#core/model/span'
import { memoryLibrary } from '#storage/memory-store'
import type { DocumentSession } from '#workbench/document-session'
import type { Run } from '#workbench/editing/edit-session'
import { openArticle, project, type OpenedArticle, type OpenOptions } from './opened-article.arbitrary'
import { oracleOf, textOfOracle, written, writtenLayers, type Oracle } from './oracle.arbitrary'
import { dice, me, pick, randomArticle, wholeOffset } from './random-article.arbitrary'
import { acts, type Act, type World } from './random-edits.arbitrary'
import { wrongInEditor } from './shown-in-editor.arbitrary'

interface State {
  readonly oracle: Oracle
  readonly saved: string
}

const often: readonly (readonly [number, Act | 'undo' | 'redo' | 'reopen'])[] = [
  [9, 'type'],
  [3, 'backspace'],
  [4, 'undo'],
  [2, 'redo'],
  [1, 'reopen'],
  [1, 'rawDelete'],
  [1, 'delete'],
  [1, 'enter'],
  [1, 'merge'],
  [1, 'paste'],
  [1, 'replaceAll'],
  [1, 'bold'],
  [1, 'kind'],
  [1, 'move'],
  [1, 'annotate'],
  [1, 'unannotate'],
]
const choices = often.flatMap(([times, act]) => Array.from({ length: times }, () => act))

/** An open article in an editor without a page, and what should become of it. */
export class EditingWorld implements World {
  readonly #options: OpenOptions
  readonly #undo: State[] = []
  #redo: State[] = []
  #opened: OpenedArticle
  oracle: Oracle
  caret = 0

  private constructor(options: OpenOptions, opened: OpenedArticle) {
    this.#options = options
    this.#opened = opened
    this.oracle = this.#readOracle()
  }

  static async open(seed: number, ignoresCaret: boolean): Promise<EditingWorld> {
    const options = { roll: dice(seed), library: memoryLibrary(), ignoresCaret }
    const store = await options.library.open(project.project.id)
    const document = randomArticle(options.roll)
    await store.create({ ...project, documents: [document] }, [summarise(document, me.id, 1)])
    return new EditingWorld(options, await openArticle(options))
  }

  get opened(): OpenedArticle {
    return this.#opened
  }

  get text(): DocumentSession['text'] {
    return this.#opened.document.text
  }

  get plain(): string {
    return this.#opened.document.document.text
  }

  get roll(): OpenOptions['roll'] {
    return this.#options.roll
  }

  /** Does one thing and says what is wrong after it, if anything is. */
  async step(): Promise<string | undefined> {
    const act = pick(this.roll, choices) ?? 'type'
    const wrong = await this.#done(act)
    return wrong === undefined ? undefined : `after ${act}: ${wrong}`
  }

  offset(): number {
    const { plain } = this
    const at = this.roll(3) > 0 ? Math.min(this.caret, plain.length) : this.roll(plain.length + 1)
    return wholeOffset(plain, at)
  }

  stretch(most: number): Span {
    const { plain } = this
    const start = wholeOffset(plain, this.roll(plain.length + 1))
    return span(start, wholeOffset(plain, Math.min(plain.length, start + 1 + this.roll(most))))
  }

  commit(steps: readonly TextStep[], run: Run): void {
    const caret = { anchor: this.caret, focus: this.caret }
    this.#opened.session.edit({ steps, run, selection: { before: caret, after: caret } })
  }

  reread(): void {
    this.oracle = this.#readOracle()
  }

  #readOracle(): Oracle {
    const { text, layers } = this.#opened.document.toDocument()
    return oracleOf(text, layers)
  }

  async #done(act: (typeof choices)[number]): Promise<string | undefined> {
    if (act === 'undo' || act === 'redo') return this.#takeBack(act)
    if (act === 'reopen') return this.#reopen()
    const before = this.#state()
    const { document, project: open } = this.#opened
    const { version } = document
    const { undo } = open.history.state.get()
    acts[act](this)
    if (document.version !== version) {
      if (open.history.state.get().undo !== undo) this.#undo.push(before)
      this.#redo = []
    }
    return this.#wrong()
  }

  #state(): State {
    const saved = JSON.stringify({ ...this.#opened.document.toDocument(), textHash: '' })
    return { oracle: this.oracle, saved }
  }

  async #takeBack(direction: 'undo' | 'redo'): Promise<string | undefined> {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    const before = this.#state()
    const wanted = from.pop()
    const done = await this.#opened.project[direction]()
    if (wanted === undefined) return done === undefined ? undefined : 'something was taken back'
    to.push(before)
    this.oracle = wanted.oracle
    return this.#state().saved === wanted.saved ? this.#wrong() : 'not exactly as it was'
  }

  async #reopen(): Promise<string | undefined> {
    const before = this.#state()
    await this.#opened.project.close()
    this.#opened.tracker.dispose()
    this.#opened = await openArticle(this.#options)
    return this.#state().saved === before.saved ? this.#wrong() : 'another document'
  }

  #wrong(): string | undefined {
    const { document, article } = this.#opened
    const wanted = textOfOracle(this.oracle)
    if (this.plain !== wanted)
      return `the text is ${JSON.stringify(this.plain)}, not ${JSON.stringify(wanted)}`
    const should = JSON.stringify([...written(this.oracle)])
    const found = JSON.stringify([...writtenLayers(document.layers())])
    if (should !== found) return `annotations are ${found}, not ${should}`
    if (document.text.lines.some(({ text, look }) => look.marks.some((mark) => mark.end > text.length)))
      return 'a mark leaves its block'
    return wrongInEditor(article, document.text)
  }
}
