import { expect, test, _electron } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { plainEnvironment, temporaryFolder } from './launch'
import { askedFor, eventsOf, isWhole, networkLogs } from './network-log'

/** What every name is turned into that is looked up; security.spec looks one up to see it refused. */
const nameLookup = '~NOTFOUND:0'

test('in the whole run no app asked the network for anything', () => {
  const logs = networkLogs()
  const asked = logs.flatMap(askedFor)
  expect(asked.filter((name) => name !== nameLookup)).toEqual([])
  expect(asked.length).toBeLessThanOrEqual(1)
  const whole = logs.filter(isWhole)
  expect(whole.length).toBeGreaterThan(0)
  // Chromium sets itself up, which it writes down in each.
  expect(whole.filter((log) => eventsOf(log).length === 0)).toEqual([])
})

const asking = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(async () => {
  await new BrowserWindow({ show: false }).loadURL(process.env.ADDRESS)
})
`

test('an app that does ask for something is found out by its log', async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('heard')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const address = `http://127.0.0.1:${typeof at === 'object' ? (at?.port ?? 0) : 0}/asked`
  const folder = temporaryFolder('asking')
  const log = join(folder, 'log.json')
  writeFileSync(join(folder, 'package.json'), '{ "main": "main.cjs" }')
  writeFileSync(join(folder, 'main.cjs'), asking)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...sandbox, `--log-net-log=${log}`, folder, `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...plainEnvironment(), ADDRESS: address },
  })
  await expect.poll(() => heard).toContain('/asked')
  await app.close()
  server.close()
  const written = readFileSync(log, 'utf8')
  expect(isWhole(written)).toBe(true)
  expect(askedFor(written)).toContain(address)
})
