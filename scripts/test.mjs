// `npm test`: sets up what is missing, then runs every check and every test.
// `npm test -- --only unit,e2e` runs some of them.
import { guard } from './setup/guard.mjs'
import { SetupError } from './setup/run.mjs'
import { setupAll } from './setup/steps.mjs'
import { checks } from './testing/checks.mjs'
import { runAll } from './testing/run-all.mjs'
import { summary } from './testing/summary.mjs'

function chosenChecks() {
  const [option, list, ...more] = process.argv.slice(2)
  if (option === undefined) return checks
  if (option !== '--only' || !list || more.length > 0)
    throw new SetupError('Use it so: npm test -- --only unit,e2e')
  const names = list.split(',')
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
