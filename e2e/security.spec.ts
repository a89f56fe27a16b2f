import { expect, test, type Page } from '@playwright/test'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launchApp, type Launched } from './launch'
import { appWith } from './probe-app'
import { callsProbe, permissionProbe, policyProbe } from './security-probe'

let launched: Launched
let server: Server
let address: string
const heard: string[] = []

test.beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('heard')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${isPort(at) ? at.port : 0}`
  const appFolder = appWith({
    'renderer/policy-probe.js': policyProbe(address),
    'renderer/permission-probe.js': permissionProbe,
    'renderer/calls-probe.js': callsProbe,
  })
  launched = await launchApp({ appFolder, switches: ['--use-fake-device-for-media-stream'] })
})

test.afterAll(async () => {
  await launched.close()
  server.close()
})

function isPort(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

test('the window runs sandboxed, isolated, without Node and without a spelling service', async () => {
  const preferences = record(
    await launched.app.evaluate(({ BrowserWindow }): unknown => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
      return typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
    }),
  )
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  })
  for (const off of ['nodeIntegrationInWorker', 'spellcheck', 'enableBlinkFeatures'])
    expect(preferences[off], off).toBeFalsy()
  const spelling = await launched.app.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  )
  expect(spelling).toBe(false)
})

test('the page has the bridge and nothing of Node or Electron', async () => {
  const bridge: unknown = await launched.page.evaluate('Object.keys(desktop)')
  const seen = await launched.page.evaluate(() => ({
    address: location.href,
    secure: isSecureContext,
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  }))
  expect(seen).toEqual({
    address: 'app://bundle/index.html',
    secure: true,
    node: [],
  })
  expect(strings(bridge).sort()).toEqual(['acceptDropped', 'call', 'listen'])
})

test('the page is served with its policy, and only files of the list are served', async () => {
  const found = await launched.page.evaluate(async () => {
    const page = await fetch('/index.html')
    const status = async (path: string): Promise<string> =>
      fetch(path).then(
        (answer) => `${path} ${answer.status}`,
        () => `${path} refused`,
      )
    const ways = ['/../package.json', '/..%2fpackage.json', '/%2e%2e/main/index.js', '/assets', '/nothing.js']
    return {
      policy: page.headers.get('content-security-policy') ?? '',
      nosniff: page.headers.get('x-content-type-options'),
      statuses: await Promise.all([...ways, 'app://other/index.html', 'file:///etc/hostname'].map(status)),
      root: await status('/'),
    }
  })
  expect(found.policy).toContain("default-src 'none'")
  expect(found.policy).toContain("require-trusted-types-for 'script'")
  expect(found.policy).not.toContain('unsafe')
  expect(found.nosniff).toBe('nosniff')
  expect(found.root).toBe('/ 200')
  for (const status of found.statuses) expect(status).toMatch(/ (404|refused)$/)
})

test('the policy stops code from text, markup, remote content and frames', async () => {
  const { outcome, refused } = await probe(launched.page, 'policy-probe.js')
  expect(outcome).toEqual({
    ran: 'done',
    eval: 'EvalError',
    newFunction: 'EvalError',
    timerText: expect.stringMatching(/Error$/),
    innerHtml: 'TypeError',
    insertedHtml: 'TypeError',
    writtenHtml: 'TypeError',
    parsedHtml: 'TypeError',
    scriptText: 'TypeError',
    otherPolicy: 'TypeError',
    blobWorker: 'TypeError',
    handlerText: 'TypeError',
    object: 'TypeError',
    fetch: 'TypeError',
    remoteImport: 'TypeError',
    owned: 'no',
    styled: 'no',
  })
  expect(refused).toEqual(
    expect.arrayContaining([
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'script-src-elem',
      'style-src-elem',
      'trusted-types',
    ]),
  )
  expect(heard).toEqual([])
})

test('no permission is given but lasting storage and copying', async () => {
  const { states, asked } = await probe(launched.page, 'permission-probe.js')
  const { 'persistent-storage': storage, 'clipboard-write': copying, ...others } = record(states)
  expect([storage, copying]).toEqual(['granted', 'granted'])
  const known = Object.entries(others).filter(([, state]) => state !== 'TypeError')
  expect(known.length).toBeGreaterThanOrEqual(15)
  expect(known.filter(([, state]) => state !== 'denied')).toEqual([])
  expect(asked).toMatchObject({
    place: 'Error',
    notice: 'denied',
    camera: 'NotAllowedError',
    paste: 'NotAllowedError',
    persisted: true,
  })
  expect(String(record(asked)['screen'])).toMatch(/Error$/)
  expect(String(record(asked)['midi'])).toMatch(/Error$/)
  expect(String(record(asked)['fonts'])).toMatch(/^fonts 0$|Error$/)
})

test('the window goes nowhere and opens nothing', async () => {
  const { app, page } = launched
  for (const target of [address, 'file:///etc/hostname', 'app://bundle/other.html', 'data:text/html,x']) {
    await page.evaluate((to) => location.assign(to), target)
    await page.evaluate((to) => window.open(to), target)
    await page.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
  }
  await page.evaluate(() => document.body.append(document.createElement('webview')))
  await page.waitForTimeout(300)
  expect(page.url()).toBe('app://bundle/index.html')
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(heard).toEqual([])
})

test('nothing is downloaded', async () => {
  const { app, page } = launched
  await app.evaluate(({ session }) => {
    const denied: boolean[] = []
    Reflect.set(globalThis, 'denied', denied)
    session.defaultSession.on('will-download', (event) => {
      denied.push(event.defaultPrevented)
      event.preventDefault()
    })
  })
  await page.evaluate(() => {
    for (const href of [URL.createObjectURL(new Blob(['x'])), 'data:text/plain,x', '/index.html']) {
      const link = document.createElement('a')
      link.href = href
      link.download = 'owned.txt'
      link.click()
    }
  })
  const denied = (): Promise<unknown> => app.evaluate((): unknown => Reflect.get(globalThis, 'denied'))
  await expect.poll(denied).toEqual([true, true, true])
  expect(heard).toEqual([])
})

test('no request leaves the machine, whoever makes it', async () => {
  const outcome = await launched.app.evaluate(async ({ session }, to) => {
    const refused = (error: unknown): string => (error instanceof Error ? error.message : 'refused')
    return [
      await session.defaultSession.fetch(to).then(() => 'heard', refused),
      await session.defaultSession.resolveHost('example.com').then(() => 'found', refused),
    ]
  }, address)
  expect(outcome[0]).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(outcome[1]).toContain('ERR_NAME_NOT_RESOLVED')
  expect(heard).toEqual([])
})

test('calls with anything but their own argument are refused, with one sentence and no stack', async () => {
  const { answers, known } = await probe(launched.page, 'calls-probe.js')
  const refusals = strings(known).map((name) => `${name} was asked with something it does not take.`)
  expect(strings(answers).sort()).toEqual([...refusals, 'There is no such call.'].sort())
})

test('only the main window is answered, and only at its own address', async () => {
  const answer = await launched.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      await other.loadURL('app://bundle/index.html')
      const ask = "desktop.call('app:info', undefined).then(() => 'answered', (error) => error.message)"
      return String(await other.webContents.executeJavaScript(ask))
    } finally {
      other.destroy()
    }
  })
  expect(answer).toBe('app:info may only be asked by the window itself.')
})

async function probe(page: Page, script: string): Promise<Record<string, unknown>> {
  await page.evaluate(async (source) => {
    Reflect.deleteProperty(globalThis, 'probe')
    await import(source)
  }, `/${script}`)
  await page.waitForFunction(() => Reflect.has(globalThis, 'probe'), undefined, { timeout: 20_000 })
  return record(await page.evaluate((): unknown => Reflect.get(globalThis, 'probe')))
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
