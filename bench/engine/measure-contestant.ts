import { basename, extname } from 'node:path'
import type { MarkedOperation } from './bench-page'
import type { Contestant } from './contestants'
import type { Measurement } from './measurement'
import { MeasuringWindow, perOperation, type Cost } from './measuring-window'
import { sizes, type SizeName } from './workload'

export interface Round {
  /** The folder that the pages were written to. */
  readonly pages: string
  readonly size: SizeName
  /** How often each thing is done; less often where it takes seconds. */
  readonly times: number
}

const marked: readonly MarkedOperation[] = ['add', 'remove', 'retype', 'select', 'jump']
/** Milliseconds after which an article is not opened again. */
const patience = 10_000

/** Milliseconds in which somebody else's program may still draw. */
const grace = 2_000

/** One contestant with one text in a fresh window: everything it can do. */
class Trial {
  readonly measurements: Measurement[] = []
  readonly #window: MeasuringWindow
  readonly #contestant: Contestant
  readonly #round: Round

  constructor(window: MeasuringWindow, contestant: Contestant, round: Round) {
    this.#window = window
    this.#contestant = contestant
    this.#round = round
  }

  async run(): Promise<void> {
    const { length, marks } = sizes[this.#round.size]
    const size = { length, marks: this.#contestant.hasMarks ? marks : 0 }
    await this.#window.ask(`bench.prepare(${JSON.stringify(size)})`)
    await this.#open()
    this.#note('fill in idle moments', 1, await this.#window.cost(() => this.#window.ask('bench.filled()')))
    await this.#window.ask('bench.toMiddle()')
    if (this.#contestant.hasMarks) for (const operation of marked) await this.#marked(operation)
    await this.#hover()
    await this.#scroll()
    await this.#type()
  }

  /** Throws when what was timed was not right. */
  async #check(question: string): Promise<void> {
    const until = performance.now() + grace
    let problems = await this.#window.ask(question)
    while (!isEmpty(problems) && performance.now() < until) problems = await this.#window.ask(question)
    if (!isEmpty(problems))
      throw new Error(`${this.#contestant.name}: ${question}: ${JSON.stringify(problems).slice(0, 500)}`)
  }

  #note(what: string, n: number, cost: Cost): void {
    const { size } = this.#round
    this.measurements.push({ size, who: this.#contestant.name, what, n, cost: perOperation(cost, n) })
  }

  /** The first time in a fresh window, and then again and again. */
  async #open(): Promise<void> {
    const from = performance.now()
    const costs: Cost[] = []
    const most = Math.ceil(this.#round.times / 3)
    while (costs.length <= most && (costs.length === 0 || performance.now() - from < patience)) {
      if (costs.length > 0) await this.#window.ask('bench.close()')
      costs.push(await this.#window.cost(() => this.#window.ask('bench.open()')))
    }
    await this.#check('bench.problems("view")')
    const [first, ...again] = costs
    if (first === undefined) return
    this.#note('first open', 1, first)
    const repeated = again.length > 0 ? again : costs
    this.#note('open', repeated.length, sumOf(repeated))
  }

  async #marked(operation: MarkedOperation): Promise<void> {
    if ((await this.#window.ask(`bench.can("${operation}")`)) !== true) return
    await this.#window.ask(`bench.choose("${operation}", ${this.#round.times})`)
    let done = 0
    const cost = await this.#window.cost(async () => {
      done = await this.#window.number(`bench.run("${operation}")`)
    })
    await this.#check(`bench.problems("${operation}")`)
    this.#note(operation, done, cost)
  }

  async #hover(): Promise<void> {
    if (!this.#contestant.hasMarks || (await this.#window.ask('bench.can("hovered")')) !== true) return
    await this.#window.ask('bench.hover(50)')
    const moves = this.#round.times * 10
    this.#note('hover', moves, await this.#window.cost(() => this.#window.ask(`bench.hover(${moves})`)))
  }

  /** Once all frames together, and once frame by frame for the dearest. */
  async #scroll(): Promise<void> {
    await this.#window.ask('bench.toMiddle()')
    const frames = this.#round.times
    this.#note('scroll', frames, await this.#window.cost(() => this.#window.ask(`bench.scroll(${frames})`)))
    const each: Cost[] = []
    for (let n = 0; n < frames; n += 1)
      each.push(await this.#window.cost(() => this.#window.ask('bench.scroll(1)')))
    const dearest = each.toSorted((a, b) => b.cpu - a.cpu)[0]
    if (dearest !== undefined) this.#note('scroll, dearest frame', 1, dearest)
  }

  async #type(): Promise<void> {
    await this.#window.ask('bench.toMiddle()')
    await this.#check('bench.problems("view")')
    if (this.#contestant.isPeer) {
      await this.#check('bench.exportProblems("")')
      return
    }
    await this.#window.ask('bench.edit()')
    await this.#press(3)
    this.#note('type', this.#round.times, await this.#window.cost(() => this.#press(this.#round.times)))
    const typed = 'x'.repeat(this.#round.times + 3)
    await this.#check(`bench.exportProblems("${typed}")`)
    await this.#check('bench.problems("view")')
  }

  async #press(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      await this.#window.press('x')
      await this.#window.ask('bench.settled()')
    }
  }
}

function isEmpty(problems: unknown): boolean {
  return Array.isArray(problems) && problems.length === 0
}

function sumOf(costs: readonly Cost[]): Cost {
  const sum = (key: keyof Cost): number => costs.reduce((total, cost) => total + cost[key], 0)
  return { cpu: sum('cpu'), style: sum('style'), layout: sum('layout'), wall: sum('wall') }
}

export async function measureContestant(
  contestant: Contestant,
  round: Round,
): Promise<readonly Measurement[]> {
  const name = basename(contestant.entry, extname(contestant.entry))
  const window = await MeasuringWindow.open(round.pages, name)
  try {
    const trial = new Trial(window, contestant, round)
    await trial.run()
    if (window.problems.length > 0) throw new Error(`${contestant.name}: ${window.problems.join('\n')}`)
    return trial.measurements
  } finally {
    await window.close()
  }
}
