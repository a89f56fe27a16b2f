import type { Measurement } from './measurement'
import { MeasuringWindow, perOperation, type Cost } from './measuring-window'
import { sizes, type SizeName } from './workload'

/** Mapping and loading, without a view. */
export async function measureCore(pages: string, times: number): Promise<readonly Measurement[]> {
  const window = await MeasuringWindow.open(pages, 'core')
  const made: Measurement[] = []
  const note = (size: SizeName, what: string, n: number, cost: Cost): void => {
    made.push({ size, who: 'ours', what, n, cost: perOperation(cost, n) })
  }
  try {
    for (const size of ['1 MB/10k', '5 MB/50k'] as const) {
      const pairs = times * 10
      await window.ask(`core.prepareMap(${JSON.stringify(sizes[size])})`)
      await window.ask('core.map(50)')
      note(size, 'map', pairs * 2, await window.cost(() => window.ask(`core.map(${pairs})`)))
    }
    const size = '1 MB/10k'
    const found = await window.ask(`core.prepareLoad(${JSON.stringify(sizes[size])}).then(() => core.load())`)
    if (found !== sizes[size].marks) throw new Error(`Loaded ${String(found)} annotations`)
    for (const what of ['load', 'parse'] as const) {
      const repeat = `(async () => { for (let n = 0; n < ${times}; n += 1) await core.${what}() })()`
      note(size, what, times, await window.cost(() => window.ask(repeat)))
    }
    return made
  } finally {
    await window.close()
  }
}

export interface Memory {
  readonly size: SizeName
  /** Bytes of scripts over those of the empty window, after collecting garbage. */
  readonly heap: number
  readonly nodes: number
}

/** What an open article keeps. */
export async function measureMemory(pages: string, size: SizeName): Promise<Memory> {
  const window = await MeasuringWindow.open(pages, 'ours')
  try {
    const empty = await window.heap()
    await window.ask(`bench.openAlone(${JSON.stringify(sizes[size])})`)
    const heap = (await window.heap()) - empty
    return { size, heap, nodes: await window.number('bench.nodes()') }
  } finally {
    await window.close()
  }
}
