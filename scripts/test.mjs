// `npm test`: sets up what is missing, then runs every check and every test.
// `npm test -- --only unit,e2e` runs some of them.
import { parseArgs } from 'node:util'
import { guard } from './setup/guard.mjs'
import { SetupError } from './setup/run.mjs'
import { setupAll } from './setup/steps.mjs'
import { checks } from './testing/checks.mjs'
import { runAll } from './testing/run-all.mjs'
import { summary } from './testing/summary.mjs'

function chosenChecks() {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  if (only === undefined) return checks
  const names = only.split(',')
  const unknown = names.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0) {
    const known = checks.map(({ name }) => name).join(', ')
    throw new SetupError(`There is no check named ${unknown.join(', ')}. There are: ${known}.`)
  }
  return checks.filter(({ name }) => names.includes(name))
}

await guard(async () => {
  const started = performance.now()
  const chosen = chosenChecks()
  await setupAll()
  const results = await runAll(chosen, (chunk) => process.stdout.write(chunk))
  process.stdout.write(summary(results, (performance.now() - started) / 1000))
  return results.some(({ failed }) => failed > 0) ? 1 : 0
})
