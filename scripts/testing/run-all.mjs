import { inTurn } from './in-turn.mjs'
import { runCheck } from './run-check.mjs'

const atOnce = 2

async function runShown(check, lane) {
  lane.write(`\n──── ${check.name}\n`)
  const result = await runCheck(check, lane.write)
  lane.write(
    `──── ${check.name}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${result.seconds.toFixed(1)} s\n`,
  )
  lane.end()
  return result
}

/** Runs every check, whatever the others say: two at a time, and those that must be alone at the end. */
export async function runAll(checks, write) {
  const lanes = inTurn(checks.length, write)
  const results = []
  const start = async (index) => {
    results[index] = await runShown(checks[index], lanes[index])
  }
  const indexes = [...checks.keys()]
  const queue = indexes.filter((index) => !checks[index].alone)
  const worker = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) await start(index)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  for (const index of indexes.filter((each) => checks[each].alone)) await start(index)
  return results
}
