import { expect, test } from '@playwright/test'
import * as fc from 'fast-check'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { callNames } from '#ipc/call-names'
import { calls } from '#ipc/contract'
import { bareApp, call } from './bare-app'
import { touchedFiles, watchFiles } from './file-watch'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { payloadsFor } from './payloads'

/** How many payloads each call gets; `npm run test:long` asks for 20,000. */
const PAYLOADS = Number(process.env['PAYLOADS'] ?? 300)
/** Payloads that are asked at once. */
const together = PAYLOADS > 300 ? 200 : 30
const built = readFileSync(join(import.meta.dirname, '../out/preload/index.cjs'), 'utf8')
/** A page that has taken over its preload: it may send anything on any channel. */
const raw = `${built}
require('electron').contextBridge.exposeInMainWorld('raw', (name, argument) => require('electron').ipcRenderer.invoke(name, argument))`

const secret = 'CANARY 7f3a: nobody chose this file'
const folder = temporaryFolder('calls')
const secretFile = join(folder, 'secret/secret.txt')
const chosen = join(folder, 'chosen')
mkdirSync(join(folder, 'secret'))
mkdirSync(chosen)
writeFileSync(secretFile, secret)
writeFileSync(join(chosen, 'given.txt'), 'A text that was chosen.')

/** The page has it already: it is long, and sent often. */
const long = 'x'.repeat(20_000)

let launched: Launched
let strings: string[]

test.beforeAll(async () => {
  launched = await launchApp({ appFolder: bareApp({ 'preload/index.cjs': raw }) })
  const { page, answerOpen, answerSave } = launched
  await answerOpen([join(chosen, 'given.txt')])
  await answerSave(join(chosen, 'out.csv'))
  const tokens = [
    await call(page, 'files:pick', 'any'),
    await call(page, 'files:pick-save', { suggestedName: 'out.csv', kind: 'csv' }),
  ].flatMap((answer) =>
    [...JSON.stringify(answer).matchAll(/"token":"([^"]+)"/g)].map((match) => match[1] ?? ''),
  )
  expect(tokens).toHaveLength(2)
  await answerOpen([])
  await answerSave(undefined)
  await launched.answerMessage(1)
  const climbing = `../../../../../../../../..${secretFile}`
  strings = [...tokens, secretFile, `file://${secretFile}`, climbing, '..', '/', '__proto__', long]
  await watchFiles(launched.app)
  await page.evaluate(`globalThis.long = 'x'.repeat(${long.length})`)
})
test.afterAll(() => launched.close())

/** Asked rightly, these end the app. */
const ending: readonly string[] = ['app:close', 'app:restart']

for (const name of callNames)
  test(`${name} answers as the contract says, whatever it is asked, and touches no file without a token`, async () => {
    test.setTimeout(60_000 + PAYLOADS * 30)
    const { argument, result } = calls[name]
    const payload = payloadsFor(argument, strings).filter(
      (one) => one !== undefined || !ending.includes(name),
    )
    const several = fc.array(payload, { minLength: together, maxLength: together, size: 'max' })
    await fc.assert(
      fc.asyncProperty(several, async (payloads) => {
        const faults = (await replies(name, payloads)).map((reply) => faultOf(reply, result))
        const touched = (await touchedFiles(launched.app)).filter((one) => !isAllowed(one, name))
        // Playwright looks through all that was expected before, each time: so it is told once for all of them.
        expect([faults.filter((one) => one !== ''), touched]).toEqual([[], []])
      }),
      { numRuns: Math.ceil(PAYLOADS / together), endOnFailure: PAYLOADS > 300 },
    )
    expect(mistakesOfMain()).toEqual([])
    expect(await call(launched.page, 'app:info')).toMatchObject({ platform: process.platform })
    expect(readdirSync(join(folder, 'secret'))).toEqual(['secret.txt'])
    expect(readFileSync(secretFile, 'utf8')).toBe(secret)
    for (const file of readdirSync(chosen)) expect(file).toMatch(/^(given\.txt|out(\.[a-z]+)?\.csv)$/)
  })

/** What main threw outside of its answers: then it would have ended, were it not caught at the last. */
function mistakesOfMain(): readonly string[] {
  const log = join(launched.profile, 'errors.log')
  return existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.includes(' main: '))
    : []
}

/** What main sends back for each payload; "threw" where it sends nothing. */
async function replies(name: string, payloads: readonly unknown[]): Promise<readonly unknown[]> {
  const asked = payloads.map((one) => fc.stringify(one)).join()
  const answered: unknown = await launched.page.evaluate(
    `Promise.all([${asked.replaceAll(JSON.stringify(long), 'long')}].map((payload) =>
      raw(${JSON.stringify(name)}, payload).catch((error) => 'threw ' + error))).then(JSON.stringify)`,
  )
  return z
    .array(z.unknown())
    .length(payloads.length)
    .parse(JSON.parse(String(answered)))
}

/** What is wrong with a reply; nothing when it is one sentence or what the contract promises. */
function faultOf(reply: unknown, result: { safeParse: (value: unknown) => { success: boolean } }): string {
  if (JSON.stringify(reply).includes(secret)) return 'the secret came out'
  if (typeof reply !== 'object' || reply === null || !('ok' in reply))
    return `no reply: ${JSON.stringify(reply)}`
  if (reply.ok === true)
    return result.safeParse(Reflect.get(reply, 'value')).success
      ? ''
      : `outside the contract: ${JSON.stringify(reply)}`
  const problem = 'problem' in reply ? reply.problem : undefined
  return typeof problem === 'string' && /^[^\n]{5,400}$/.test(problem)
    ? ''
    : `no sentence: ${JSON.stringify(reply)}`
}

/** The profile is main's own. Of what was dropped the size is looked up, and the preload alone names it. */
function isAllowed(touched: string, name: string): boolean {
  if (name === 'files:accept-dropped' && touched.startsWith('stat ')) return true
  const path = touched.slice(touched.indexOf(' ') + 1)
  return [launched.profile, chosen].some((home) => path === home || path.startsWith(`${home}/`))
}
