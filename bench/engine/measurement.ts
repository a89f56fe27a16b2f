import type { Cost } from './measuring-window'

/** How often one thing was done in one round, and what it cost each time. */
export interface Measurement {
  readonly size: string
  readonly who: string
  readonly what: string
  readonly n: number
  readonly cost: Cost
}

/** The best round of one cell. */
export interface Cell extends Measurement {
  readonly rounds: number
}

/** What a round that other programs disturbed least has to say. */
export function bestRounds(measurements: readonly Measurement[]): readonly Cell[] {
  const cells = new Map<string, Cell>()
  for (const one of measurements) {
    const key = `${one.size}|${one.who}|${one.what}`
    const known = cells.get(key)
    const rounds = (known?.rounds ?? 0) + 1
    const best = known === undefined || one.cost.cpu < known.cost.cpu ? one : known
    cells.set(key, { ...best, rounds })
  }
  return [...cells.values()]
}
