import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareApp, call, readingOf } from './bare-app'
import { launchApp, type Launched } from './launch'

/** As the time that a file may take is written in the built app. */
const timeLimit = 'limit = 6e4'

let launched: Launched
test.beforeAll(async () => {
  launched = await launchApp()
})
test.afterAll(() => launched.close())

test('a frame inside the window is not answered, were all else open that keeps frames out', async () => {
  let main = readFileSync(join(import.meta.dirname, '../out/main/index.js'), 'utf8')
  for (const [guard, open] of [
    ['nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
    ["frame-src 'none'", "frame-src 'self'"],
    ["frame-ancestors 'none'", "frame-ancestors 'self'"],
    ['|| !event.isMainFrame', ''],
  ] as const) {
    expect(main).toContain(guard)
    main = main.replace(guard, open)
  }
  const { page, close } = await launchApp({ appFolder: bareApp({ 'main/index.js': main }) })
  const answer: unknown = await page.evaluate(`new Promise((resolve) => {
    const frame = Object.assign(document.createElement('iframe'), { src: '/index.html' })
    const ask = () => frame.contentWindow.desktop.call('app:info', undefined)
    frame.onload = () => resolve(ask().then(() => 'answered', (error) => error.message))
    document.body.append(frame)
  })`)
  expect(answer).toBe('app:info may only be asked by the window itself.')
  await close()
})

test('a webview gets no page, even in a window that may hold one', async () => {
  const pages = await launched.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const other = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    await other.loadURL('app://bundle/index.html')
    const add =
      "document.body.append(Object.assign(document.createElement('webview'), { src: 'app://bundle/index.html', allowpopups: true }))"
    await other.webContents.executeJavaScript(`${add}; new Promise((done) => setTimeout(done, 500))`)
    const found = webContents.getAllWebContents().map((one) => one.getType())
    other.destroy()
    return found
  })
  expect(pages).toEqual(['window', 'window'])
})

test('nothing is handed to other programs', async () => {
  const handed = await launched.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'handed', opened)
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'])
      Reflect.set(shell, name, (target: unknown) => opened.push(`${name} ${String(target)}`))
    return opened.length
  })
  expect(handed).toBe(0)
  for (const target of ['http://127.0.0.1:9/', 'mailto:a@b.example', 'file:///etc/hostname', 'ms-msdt:x'])
    await launched.page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' })
      document.body.append(link)
      link.click()
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }))
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
      link.remove()
      window.open(to)
    }, target)
  await launched.page.waitForTimeout(300)
  expect(await launched.app.evaluate((): unknown => Reflect.get(globalThis, 'handed'))).toEqual([])
})

test('the bridge cannot be changed, and hands out nothing of Electron', async () => {
  const seen: unknown = await launched.page.evaluate(`(() => {
    try { desktop.call = () => 'owned' } catch {}
    try { Object.assign(desktop, { more: 1 }) } catch {}
    const made = [desktop, desktop.call, desktop.listen, desktop.acceptDropped, desktop.listen('menu', () => {})]
    return {
      keys: Object.keys(desktop).sort(),
      own: desktop.call.toString() === (() => 'owned').toString(),
      kinds: made.map((one) => typeof one),
      leaks: made.flatMap((one) => Object.keys(one)).filter((key) => /ipc|send|invoke|sender/i.test(key)),
      event: String(Reflect.get(globalThis, 'event')?.sender),
    }
  })()`)
  expect(seen).toEqual({
    keys: ['acceptDropped', 'call', 'listen'],
    own: false,
    kinds: ['object', 'function', 'function', 'function', 'function'],
    leaks: [],
    event: 'undefined',
  })
})

test('the running Electron is the pinned one, or the one the set-up falls back to', async () => {
  const running = await launched.app.evaluate(() => process.versions.electron)
  const text = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8')
  const pinned = /"electron": "(\d+\.\d+\.\d+)"/.exec(text('package.json'))?.[1] ?? 'not pinned exactly'
  const fallback = /\b33\.2\.1\b/.exec(text('scripts/setup/electron-fallback.mjs'))?.[0]
  expect([pinned, fallback]).toContain(running)
})

test('a file that keeps its reader busy for ever ends the reader, and the next file gets another', async () => {
  const built = join(import.meta.dirname, '../out/main/chunks')
  const name =
    readdirSync(built).find((one) => readFileSync(join(built, one), 'utf8').includes(timeLimit)) ?? 'none'
  const answers = readFileSync(join(built, name), 'utf8').replace(timeLimit, 'limit = 3000')
  const reader = `process.parentPort.on('message', ({ data }) => {
    while (data.text === 'for ever');
    const problems = [{ where: '', message: 'read' }]
    process.parentPort.postMessage([JSON.stringify({ at: [], items: [{ kind: 'refused', problems }] })])
  })`
  const appFolder = bareApp({ [`main/chunks/${name}`]: answers, 'main/parsing.js': reader })
  const { app, page, close } = await launchApp({ appFolder })
  const paste = (text: string): Promise<unknown> =>
    readingOf(page, call(page, 'files:read-pasted', { text, format: 'text' }))
  const readers = (): Promise<number> =>
    app.evaluate(
      ({ app: main }) => main.getAppMetrics().filter((one) => one.name === 'Rubricator reader').length,
    )
  expect(JSON.stringify(await paste('for ever'))).toContain('took longer than 3 seconds')
  await expect.poll(readers).toBe(0)
  expect(JSON.stringify(await paste('short'))).toContain('"message":"read"')
  expect(await readers()).toBe(1)
  await close()
})
