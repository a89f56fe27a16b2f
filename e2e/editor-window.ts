import type { Page } from '@playwright/test'
import { bareApp } from './bare-app'
import type { PageContent } from './editor-page'
import { launchApp, type Launched } from './launch'
import { articleCss, pageFiles } from './page-files'

const html = `<!doctype html><html><head><title>Article</title><link rel="stylesheet" href="/article.css">
<link rel="stylesheet" href="/editor-page.css"></head><body><main id="scroller"><div id="host"></div></main>
<input aria-label="Elsewhere"><script type="module" src="/bare.js"></script>
<script type="module" src="/editor-page.js"></script></body></html>`

async function editorFiles(): Promise<Record<string, string>> {
  const files = { 'index.html': html, 'article.css': articleCss, ...(await pageFiles('e2e/editor-page.ts')) }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`renderer/${name}`, text]))
}

/** An article alone in the real window, and a hand to work it with. */
export class EditorWindow {
  readonly launched: Launched
  readonly page: Page

  private constructor(launched: Launched) {
    this.launched = launched
    this.page = launched.page
  }

  static async launch(): Promise<EditorWindow> {
    const launched = await launchApp({ appFolder: bareApp(await editorFiles()) })
    await launched.page.waitForFunction('globalThis.article !== undefined')
    return new EditorWindow(launched)
  }

  open(content: PageContent): Promise<unknown> {
    return this.ask(`open(${JSON.stringify(content)})`)
  }

  /** Asks the page, once it has painted. */
  async ask(what: string): Promise<unknown> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
    )
    return this.page.evaluate(`article.${what}`)
  }

  async number(what: string): Promise<number> {
    const found = await this.ask(what)
    if (typeof found !== 'number') throw new Error(`${what} is not a number`)
    return found
  }

  async caretAt(offset: number): Promise<void> {
    await this.select(offset, offset)
    await this.ask(`view().reveal({ start: ${offset}, end: ${offset} }, { block: 'center' })`)
  }

  async select(anchor: number, focus: number): Promise<void> {
    await this.ask('view().focus()')
    await this.ask(`view().select({ anchor: ${anchor}, focus: ${focus} })`)
  }

  /** Where the caret is after pressing these keys. */
  async press(...keys: readonly string[]): Promise<number> {
    for (const key of keys) await this.page.keyboard.press(key)
    return this.number('view().selection().focus')
  }

  /** From the middle of one text to the middle of another, with the mouse. */
  async drag(from: string, to: string): Promise<void> {
    const a = await this.#middle(from)
    const b = await this.#middle(to)
    await this.page.mouse.move(a.x, a.y)
    await this.page.mouse.down()
    await this.page.mouse.move(b.x, b.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** `times` 1 is a click of its own, never half of a double click. */
  async click(quote: string, times: 1 | 2): Promise<void> {
    const { x, y } = await this.#middle(quote)
    await this.page.waitForTimeout(600)
    await this.page.mouse.click(x, y, { clickCount: times })
  }

  async #middle(quote: string): Promise<{ x: number; y: number }> {
    const box = `box(${JSON.stringify(quote)})`
    const x = await this.number(`${box}.x + article.${box}.width / 2`)
    const y = await this.number(`${box}.y + article.${box}.height / 2`)
    return { x, y }
  }
}
