import { expect, test, type Locator, type Page } from '@playwright/test'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationLayer } from '#core/model/layer'
import type { Block } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import { launchApp, temporaryFolder, type Launched } from './launch'

export interface ExportedDocument {
  readonly title: string
  readonly text: string
  readonly textHash: string
  readonly revision: number
  readonly revisions: readonly { readonly n: number; readonly changes: readonly unknown[] }[]
  readonly blocks: readonly Block[]
  readonly marks: readonly unknown[]
  readonly layers: readonly (AnnotationLayer & { readonly annotations: readonly Annotation[] })[]
}

/** Each test of the file has a window of its own, in which nothing may go wrong unseen. Gives the window of now. */
export function windowOfEachTest(): () => EditingWindow {
  let window: EditingWindow | undefined
  const ofNow = (): EditingWindow => {
    if (window === undefined) throw new Error('No test runs')
    return window
  }
  test.beforeEach(async () => {
    window = await EditingWindow.launch()
  })
  test.afterEach(async () => {
    expect(ofNow().launched.problems).toEqual([])
    await ofNow().launched.close()
  })
  return ofNow
}

/** The sample's annotated article in the real window, edited by real keys. */
export class EditingWindow {
  #launched: Launched
  readonly #folder = temporaryFolder('editing')
  #exports = 0

  private constructor(launched: Launched) {
    this.#launched = launched
  }

  static async launch(profile?: string): Promise<EditingWindow> {
    const launched = await launchApp(profile === undefined ? {} : { profile })
    const window = new EditingWindow(launched)
    await expect(window.article).toBeVisible()
    return window
  }

  /** Closes the app and opens it again with the same work. */
  async reopen(): Promise<void> {
    const { profile } = this.#launched
    await this.#launched.close()
    this.#launched = await launchApp({ profile })
    await expect(this.article).toBeVisible()
  }

  get launched(): Launched {
    return this.#launched
  }

  get page(): Page {
    return this.#launched.page
  }

  get article(): Locator {
    return this.page.locator('main [role=textbox]')
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async edit(): Promise<void> {
    await this.article.focus()
    await this.page.keyboard.press('Control+e')
    await expect(this.article).toHaveAttribute('contenteditable', 'plaintext-only')
  }

  async endEditing(): Promise<void> {
    await this.article.focus()
    await this.page.keyboard.press('Escape')
    await expect(this.article).not.toHaveAttribute('contenteditable', 'plaintext-only')
  }

  /** The text as the page shows it, block by block. */
  async text(): Promise<string> {
    const lines = await this.article.evaluate((root) =>
      [...root.querySelectorAll('section > *')].map((block) => block.textContent),
    )
    return lines.join('\n')
  }

  async line(block: number): Promise<string> {
    return (await this.text()).split('\n')[block] ?? ''
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
    await this.settle()
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    await this.settle()
  }

  async paste(text: string): Promise<void> {
    await this.clip(text)
    await this.press('Control+v')
  }

  /** What the page has selected, in offsets counted without the program's help. */
  selection(): Promise<Span> {
    return this.article.evaluate((root) => {
      const blocks = [...root.querySelectorAll('section > *')]
      const offsetOf = (node: Node | null, offset: number): number => {
        const at = blocks.findIndex((block) => block.contains(node))
        const before = blocks
          .slice(0, Math.max(0, at))
          .reduce((sum, block) => sum + block.textContent.length + 1, 0)
        const block = blocks[at]
        if (node === null || block === undefined) return -1
        const range = document.createRange()
        range.selectNodeContents(block)
        range.setEnd(node, offset)
        return before + range.toString().length
      }
      const selection = getSelection()
      const anchor = offsetOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0)
      const focus = offsetOf(selection?.focusNode ?? null, selection?.focusOffset ?? 0)
      return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
    })
  }

  /** Puts the caret (or a selection) into a block, through the page. */
  async select(block: number, start: number, end = start): Promise<void> {
    await this.article.evaluate(
      (root, [at = 0, from = 0, to = 0]) => {
        const element = root.querySelectorAll('section > *')[at]
        if (element === undefined) return
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const pointAt = (offset: number): [Node, number] => {
          let left = offset
          walker.currentNode = element
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0
            if (left <= length) return [node, left]
            left -= length
          }
          return [element, 0]
        }
        getSelection()?.setBaseAndExtent(...pointAt(from), ...pointAt(to))
        element.scrollIntoView({ block: 'center' })
      },
      [block, start, end],
    )
    await this.settle()
  }

  /** Two frames and what comes after them. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))',
    )
  }

  async clip(text: string): Promise<void> {
    await this.launched.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
  }

  /** The open article as an export has it. */
  async exported(name = 'Costaverde'): Promise<ExportedDocument> {
    const path = join(this.#folder, `${this.#exports++}.rubric.json`)
    await this.launched.answerSave(path)
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const me = this.page.getByRole('textbox', { name: /your name/i })
    if ((await me.count()) > 0) await me.fill('Tester')
    await this.page
      .getByRole('button', { name: /^export/i })
      .last()
      .click()
    await expect.poll(() => existsSync(path)).toBe(true)
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(path)
    if (!isExport(file)) throw new Error('The export is none')
    const found = file.documents.find(({ title }) => title.startsWith(name))
    if (found === undefined) throw new Error('The article was not exported')
    return found
  }
}

function isExport(file: unknown): file is { readonly documents: readonly ExportedDocument[] } {
  return typeof file === 'object' && file !== null && 'documents' in file
}
