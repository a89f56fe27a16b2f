import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import type { Span } from '#core/model/span'
import {
  oracleOf,
  replacedIn,
  textOfOracle,
  written,
  type Oracle,
} from '../src/renderer/editor/oracle.arbitrary'
import { dice, type Dice } from '../src/renderer/editor/random-article.arbitrary'
import { EditingWindow, type ExportedDocument } from './editing-window'

/** Random edits to make by keys; `npm run test:long` asks for 2,000. */
const KEYS = Number(process.env['KEYS'] ?? 300)
const BETWEEN_CHECKS = 100

function expectSame(exported: ExportedDocument, oracle: Oracle): void {
  expect(exported.text).toBe(textOfOracle(oracle))
  const found = oracleOf(exported.text, exported.layers)
  expect(Object.fromEntries(written(found))).toEqual(Object.fromEntries(written(oracle)))
  expect(exported.textHash).toBe(`sha256:${createHash('sha256').update(exported.text).digest('hex')}`)
}

const words = (roll: Dice): string => Array.from({ length: 1 + roll(3) }, () => 'ab '[roll(3)]).join('')
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function clusterEdges(text: string): readonly number[] {
  return [...[...graphemes.segment(text)].map((one) => one.index), text.length]
}

/** Makes one random edit by keys and says what should become of the text. */
class RandomHand {
  readonly #window: EditingWindow
  readonly #roll: Dice

  constructor(window: EditingWindow, roll: Dice) {
    this.#window = window
    this.#roll = roll
  }

  async edits(before: Oracle, count: number): Promise<Oracle> {
    let oracle = before
    for (let n = 0; n < count; n += 1) oracle = await this.#edit(oracle)
    return oracle
  }

  async #edit(oracle: Oracle): Promise<Oracle> {
    const text = textOfOracle(oracle)
    if (this.#roll(3) === 0) await this.#goSomewhere(text)
    if (this.#roll(4) === 0) await this.#extend()
    const selected = await this.#window.selection()
    expect(selected.start).toBeGreaterThanOrEqual(0)
    const [stretch, inserted] = await this.#press(text, selected)
    await this.#window.settle()
    const after = replacedIn(oracle, stretch, inserted)
    expect(await this.#window.text()).toBe(textOfOracle(after))
    return after
  }

  async #goSomewhere(text: string): Promise<void> {
    const lines = text.split('\n')
    const block = this.#roll(lines.length)
    const line = lines[block] ?? ''
    const edges = clusterEdges(line)
    await this.#window.select(block, edges[this.#roll(edges.length)] ?? 0)
  }

  async #extend(): Promise<void> {
    const key = ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'Control+Shift+ArrowRight'][
      this.#roll(4)
    ]
    for (let n = this.#roll(4); n >= 0; n -= 1) await this.#window.page.keyboard.press(key ?? '')
    await this.#window.settle()
  }

  async #press(text: string, selected: Span): Promise<readonly [Span, string]> {
    const { keyboard } = this.#window.page
    const [act] = [this.#roll(10)]
    if (act < 5) {
      const typed = words(this.#roll)
      await keyboard.type(typed)
      return [selected, typed]
    }
    if (act === 5) {
      const pasted = `${words(this.#roll)}\n${words(this.#roll)}`
      await this.#window.clip(pasted.replace('\n', '\r\n'))
      await keyboard.press('Control+v')
      return [selected, pasted]
    }
    if (act === 6) {
      await keyboard.press('Enter')
      return [selected, '\n']
    }
    const key = act === 7 ? 'Delete' : 'Backspace'
    await keyboard.press(key)
    return [selected.start < selected.end ? selected : oneCharacter(text, selected.start, key), '']
  }
}

function oneCharacter(text: string, at: number, key: 'Delete' | 'Backspace'): Span {
  const edges = clusterEdges(text)
  if (key === 'Backspace') return { start: edges.findLast((edge) => edge < at) ?? 0, end: at }
  return { start: at, end: edges.find((edge) => edge > at) ?? at }
}

async function pressUntil(window: EditingWindow, key: string, message: string): Promise<void> {
  const told = window.page.getByText(message)
  for (let n = 0; n < 3 * KEYS + 200 && (await told.count()) === 0; n += BETWEEN_CHECKS)
    await inOneStep(`${key} after ${n}`, async () => {
      for (let more = 0; more < BETWEEN_CHECKS && (await told.count()) === 0; more += 1) {
        await window.page.keyboard.press(key)
        await window.settle()
      }
    })
  await expect(told).toBeVisible()
}

/** Within a step, for Playwright looks for one through all that was done before, each time. */
async function inOneStep<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const result = await test.step(name, act)
  if (KEYS > 1000) console.info(`${new Date().toISOString()} ${name}`)
  return result
}

test(`${KEYS} random edits by keys agree with the oracle, are undone, redone and found again`, async () => {
  test.setTimeout(120_000 + KEYS * 1500)
  const window = await EditingWindow.launch()
  const first = await window.exported()
  let oracle = oracleOf(first.text, first.layers)
  await window.edit()
  await window.select(2, 0)
  const hand = new RandomHand(window, dice(Number(process.env['SEED'] ?? 1)))
  for (let n = 0; n < KEYS; n += BETWEEN_CHECKS) {
    oracle = await inOneStep(`edits after ${n}`, () => hand.edits(oracle, Math.min(BETWEEN_CHECKS, KEYS - n)))
    expectSame(await window.exported(), oracle)
    await window.article.focus()
  }
  await window.article.focus()
  await pressUntil(window, 'Control+z', 'There is nothing to undo.')
  const undone = await window.exported()
  expect(undone.text).toBe(first.text)
  expect(undone.layers).toEqual(first.layers)
  expect([undone.blocks, undone.marks]).toEqual([first.blocks, first.marks])
  await window.article.focus()
  await pressUntil(window, 'Control+Shift+z', 'There is nothing to redo.')
  expectSame(await window.exported(), oracle)
  await window.endEditing()
  const { profile } = window.launched
  await window.launched.close()
  const again = await EditingWindow.launch(profile)
  const found = await again.exported()
  expectSame(found, oracle)
  expect(found.revision).toBe(first.revision + 1)
  expect(again.launched.problems).toEqual([])
  await again.launched.close()
})
