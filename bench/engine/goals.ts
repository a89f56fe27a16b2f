import type { Memory } from './measure-core'
import type { Cell } from './measurement'

/** A figure beside what it should be at most, or for a factor of speed at least. */
export interface Goal {
  readonly goal: string
  readonly value: number
  readonly unit: 'ms' | 'times' | 'MB' | 'nodes'
  readonly atMost?: number
  readonly atLeast?: number
  readonly isMet: boolean
}

export interface Results {
  readonly cells: readonly Cell[]
  readonly memory: readonly Memory[]
}

/** Reads the figures of one run; what was not measured has no goal. */
class Reader {
  readonly goals: Goal[] = []
  readonly #cells: readonly Cell[]

  constructor(cells: readonly Cell[]) {
    this.#cells = cells
  }

  /** CPU of the page's main thread in milliseconds. */
  cpu(what: string, size: string, who = 'ours'): number | undefined {
    return this.#cells.find((cell) => cell.what === what && cell.size === size && cell.who === who)?.cost.cpu
  }

  atMost(goal: string, unit: Goal['unit'], limit: number, value: number | undefined): void {
    if (value !== undefined) this.goals.push({ goal, value, unit, atMost: limit, isMet: value <= limit })
  }

  /** How many times the first of two figures is the second. */
  ratioAtMost(goal: string, limit: number, [value, base]: Pair): void {
    if (value !== undefined && base !== undefined) this.atMost(goal, 'times', limit, value / base)
  }

  ratioAtLeast(goal: string, limit: number, [value, base]: Pair): void {
    if (value === undefined || base === undefined) return
    const ratio = value / base
    this.goals.push({ goal, value: ratio, unit: 'times', atLeast: limit, isMet: ratio >= limit })
  }
}

type Pair = readonly [number | undefined, number | undefined]

const small = '5 kB/50'
const usual = '1 MB/10k'
const dense = '1 MB/50k'
const large = '5 MB/50k'

function judgeOpening(read: Reader): void {
  const ours = read.cpu('open', usual)
  read.atMost(`open ${usual}`, 'ms', 100, ours)
  read.atMost(`open ${usual}, first in a fresh window`, 'ms', 100, read.cpu('first open', usual))
  read.ratioAtMost(`open ${usual}: bare sections`, 2.5, [ours, read.cpu('open', usual, 'bare')])
  read.ratioAtLeast(`open ${usual}: recogito takes`, 50, [read.cpu('open', usual, 'recogito'), ours])
  read.ratioAtLeast(`open ${usual}: doccano takes`, 25, [read.cpu('open', usual, 'doccano'), ours])
}

function judgeAnnotating(read: Reader): void {
  const ours = read.cpu('add', usual)
  for (const size of [small, '100 kB/1k', usual, dense, large])
    read.atMost(`add ${size}`, 'ms', 6, read.cpu('add', size))
  read.ratioAtMost('add, 5 MB : 5 kB', 1.3, [read.cpu('add', large), read.cpu('add', small)])
  read.ratioAtLeast(`add ${usual}: recogito takes`, 3, [read.cpu('add', usual, 'recogito'), ours])
  read.ratioAtLeast(`add ${usual}: doccano takes`, 30, [read.cpu('add', usual, 'doccano'), ours])
  for (const what of ['remove', 'retype', 'select']) {
    for (const size of [small, usual, large]) read.atMost(`${what} ${size}`, 'ms', 5, read.cpu(what, size))
    read.ratioAtMost(`${what}, 5 MB : 5 kB`, 1.3, [read.cpu(what, large), read.cpu(what, small)])
  }
}

function judgeTyping(read: Reader): void {
  for (const size of [usual, large]) {
    read.atMost(`type ${size}`, 'ms', 8, read.cpu('type', size))
    const floor = read.cpu('type', small, 'bare')
    read.ratioAtMost(`type ${size}: bare contenteditable of 5 kB`, 2.5, [read.cpu('type', size), floor])
  }
}

function judgeMoving(read: Reader): void {
  for (const [size, limit] of [
    [usual, 5],
    [dense, 8],
  ] as const) {
    const ours = read.cpu('scroll', size)
    read.atMost(`scroll ${size}, a frame`, 'ms', limit, ours)
    read.atMost(`scroll ${size}, dearest frame`, 'ms', 33, read.cpu('scroll, dearest frame', size))
    const plain = read.cpu('scroll', size, 'ours without annotations')
    read.ratioAtMost(`scroll ${size}: without annotations`, 1.3, [ours, plain])
  }
  for (const size of [usual, large]) read.atMost(`jump ${size}`, 'ms', 25, read.cpu('jump', size))
  for (const size of [usual, dense]) read.atMost(`hover ${size}`, 'ms', 0.1, read.cpu('hover', size))
}

function judgeKeeping(read: Reader, memory: readonly Memory[]): void {
  read.atMost('map 10k through an edit', 'ms', 0.05, read.cpu('map', usual))
  read.atMost('map 50k through an edit', 'ms', 0.25, read.cpu('map', large))
  const load = read.cpu('load', usual)
  read.atMost('load 10k', 'ms', 25, load)
  read.ratioAtMost('load 10k: JSON.parse', 6, [load, read.cpu('parse', usual)])
  const kept = memory.find(({ size }) => size === usual)
  if (kept === undefined) return
  read.atMost(`heap ${usual}`, 'MB', 40, kept.heap / 1e6)
  read.atMost(`DOM ${usual}`, 'nodes', 12_000, kept.nodes)
}

export function judge({ cells, memory }: Results): readonly Goal[] {
  const read = new Reader(cells)
  judgeOpening(read)
  judgeAnnotating(read)
  judgeTyping(read)
  judgeMoving(read)
  judgeKeeping(read, memory)
  return read.goals
}
