// `npm run bench -- engine [--quick]`: the article's view alone beside floors and other tools. Prints JSON lines.
import { contestants, coreEntry, type Contestant } from './engine/contestants'
import { judge } from './engine/goals'
import { measureContestant, type Round } from './engine/measure-contestant'
import { measureCore, measureMemory, type Memory } from './engine/measure-core'
import { bestRounds, type Measurement } from './engine/measurement'
import { writePages } from './engine/measuring-window'
import { printLines, printTable } from './engine/print'
import { sizes, type SizeName } from './engine/workload'

const isQuick = process.argv.includes('--quick')
const rounds = isQuick ? 1 : 3
const times = isQuick ? 10 : 30
const names: readonly SizeName[] = isQuick
  ? ['5 kB/50', '1 MB/10k', '5 MB/50k']
  : ['5 kB/50', '100 kB/1k', '1 MB/10k', '1 MB/50k', '5 MB/50k']

const say = (what: string): void => void process.stderr.write(`${what}\n`)

/** Other tools take minutes for the largest: once is enough to know. */
function takesPart({ isPeer }: Contestant, size: SizeName, round: number): boolean {
  if (!isPeer) return true
  return !isQuick && (sizes[size].marks < 50_000 || round === 0)
}

async function measured(contestant: Contestant, round: Round): Promise<readonly Measurement[]> {
  try {
    return await measureContestant(contestant, round)
  } catch (error) {
    // That another tool does not come to an end is a result; that we do not is an error.
    if (!contestant.isPeer || !(error instanceof Error)) throw error
    say(`${contestant.name}, ${round.size}: ${error.message}`)
    return []
  }
}

const pages = await writePages([...new Set(contestants.map(({ entry }) => entry)), coreEntry])
const all: Measurement[] = []
const memory: Memory[] = []
for (const size of names)
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of contestants.filter((one) => takesPart(one, size, round))) {
      say(`${size}, round ${round + 1}: ${contestant.name}`)
      const here = await measured(contestant, { pages, size, times })
      say(here.map(({ what, cost }) => `  ${what}: ${cost.cpu.toFixed(2)} ms`).join('\n'))
      all.push(...here)
    }
for (let round = 0; round < rounds; round += 1) all.push(...(await measureCore(pages, times)))
for (const size of ['1 MB/10k', '5 MB/50k'] as const) memory.push(await measureMemory(pages, size))

const results = { cells: bestRounds(all), memory }
const goals = judge(results)
printLines(results, goals)
printTable(goals)
