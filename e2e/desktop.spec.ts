import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { bareApp, call, notices, readingOf, refusal } from './bare-app'
import { launchApp, launchArguments, plainEnvironment, temporaryFolder } from './launch'

const long = z.object({
  article: z.object({
    text: z.string(),
    blocks: z.array(z.object({ start: z.number(), end: z.number() })),
  }),
})

test('files are picked, read and written through tokens', async () => {
  const folder = temporaryFolder('files')
  writeFileSync(join(folder, 'one.txt'), 'A title\n\nA text.')
  mkdirSync(join(folder, 'two.txt'))
  const { page, answerOpen, answerSave, answerMessage, close } = await launchApp({ appFolder: bareApp() })

  await answerOpen([])
  expect(await call(page, 'files:pick', 'articles')).toEqual([])
  await answerOpen([join(folder, 'one.txt'), join(folder, 'two.txt')])
  const picked = await call(page, 'files:pick', 'articles')
  expect(picked).toMatchObject([{ name: 'one.txt', size: 16 }, { name: 'two.txt' }])
  expect(JSON.stringify(picked)).not.toContain(folder)
  const [one, two] = tokensOf(picked)
  expect(await readingOf(page, call(page, 'files:read', { token: one }))).toMatchObject({ kind: 'article' })
  expect(await readingOf(page, call(page, 'files:read', { token: two }))).toMatchObject({
    kind: 'refused',
    problems: [{ message: 'two.txt is a folder. Choose the files inside it.' }],
  })
  expect(await refusal(page, 'files:write', { token: one, text: 'x', beside: [] })).toContain(
    'Choose it again.',
  )

  await answerSave(join(folder, 'out.csv'))
  const [out] = tokensOf([await call(page, 'files:pick-save', { suggestedName: 'out.csv', kind: 'csv' })])
  const write = { token: out, text: 'a', beside: [{ suffix: 'claims.csv', text: 'b' }] }
  expect(await call(page, 'files:write', write)).toEqual(['out.csv', 'out.claims.csv'])
  expect(readFileSync(join(folder, 'out.claims.csv'), 'utf8')).toBe('b')
  expect(await refusal(page, 'files:write', { ...write, text: 'c' })).toContain('Choose it again.')
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('a')
  const [chosen] = tokensOf([await call(page, 'files:pick-save', { suggestedName: 'out.csv', kind: 'csv' })])
  const rewrite = { ...write, token: chosen, text: 'c' }
  await answerMessage(1)
  expect(await refusal(page, 'files:write', rewrite)).toContain('to keep out.claims.csv')
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('a')
  await answerMessage(0)
  expect(await call(page, 'files:write', rewrite)).toEqual(['out.csv', 'out.claims.csv'])
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('c')
  expect(await refusal(page, 'files:read', { token: out })).toContain('Choose it again.')

  writeFileSync(join(folder, 'other.claims.csv'), 'precious')
  await answerSave(join(folder, 'other.csv'))
  const [other] = tokensOf([await call(page, 'files:pick-save', { suggestedName: 'other.csv', kind: 'csv' })])
  await answerMessage(1)
  expect(await refusal(page, 'files:write', { ...write, token: other })).toContain('to keep other.claims.csv')
  expect(readFileSync(join(folder, 'other.claims.csv'), 'utf8')).toBe('precious')
  expect(readdirSync(folder).sort()).toEqual([
    'one.txt',
    'other.claims.csv',
    'out.claims.csv',
    'out.csv',
    'two.txt',
  ])
  await close()
})

test('dropped files become tokens, and a made-up file becomes nothing', async () => {
  const folder = temporaryFolder('drop')
  writeFileSync(join(folder, 'one.md'), '# A title\n\nA text.')
  const { page, close } = await launchApp({ appFolder: bareApp() })
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    document.body.append(input)
  })
  await page.locator('input').setInputFiles(join(folder, 'one.md'))
  const accepted = await page.evaluate(
    `desktop.acceptDropped([...document.querySelector('input').files, new File(['x'], '/etc/passwd'), {}, 'x'])`,
  )
  expect(accepted).toMatchObject([{ name: 'one.md' }])
  const [token] = tokensOf(accepted)
  expect(await readingOf(page, call(page, 'files:read', { token }))).toMatchObject({
    kind: 'article',
    article: { title: 'A title' },
  })
  await close()
})

test('what is long comes in pages, also of two readings at once', async () => {
  const { page, close } = await launchApp({ appFolder: bareApp() })
  const paragraphs = Array.from({ length: 40_000 }, (_, n) => `Word ${n}`)
  const read = (words: readonly string[]): Promise<unknown> =>
    readingOf(page, call(page, 'files:read-pasted', { text: words.join('\n\n'), format: 'text' }))
  const readings = await Promise.all([read(paragraphs), read(paragraphs.toReversed())])
  for (const [i, last] of ['Word 39999', 'Word 0'].entries()) {
    const { article } = long.parse(readings[i])
    expect(article.blocks).toHaveLength(paragraphs.length)
    const { start = 0, end } = article.blocks.at(-1) ?? {}
    expect(article.text.slice(start, end)).toBe(last)
  }
  expect(await refusal(page, 'files:read-on', { rest: '1' })).toContain('Import it again.')
  await close()
})

test('settings and the place of the window are found again', async () => {
  const appFolder = bareApp()
  const first = await launchApp({ appFolder })
  expect(await call(first.page, 'settings:load')).toMatchObject({ theme: 'system', zoom: 1 })
  const changed = {
    ...{ theme: 'dark', zoom: 1.5, labels: 'always', leftPanel: true, rightPanel: false },
    ...{ hintsDone: ['select'] },
  }
  await call(first.page, 'settings:save', changed)
  expect(await first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 700 }),
  )
  await first.close()

  const again = await launchApp({ appFolder, profile: first.profile })
  expect(await call(again.page, 'settings:load')).toEqual(changed)
  const seen = await again.app.evaluate(({ BrowserWindow, app }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    profile: app.getPath('userData'),
  }))
  expect(seen).toEqual({
    bounds: { x: 40, y: 50, width: 1000, height: 700 },
    zoom: 1.5,
    colour: '#191714',
    profile: first.profile,
  })
  await again.close()
})

test('the menu tells the page what was chosen and follows what can be done', async () => {
  const { app, page, close } = await launchApp({ appFolder: bareApp() })
  const enabled = (): Promise<boolean[]> =>
    app.evaluate(({ Menu }) =>
      ['undo', 'redo', 'find', 'export'].map(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? false,
      ),
    )
  expect(await enabled()).toEqual([false, false, false, true])
  await call(page, 'menu:state', { canUndo: true, canRedo: false, articleOpen: true })
  expect(await enabled()).toEqual([true, false, true, true])
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('import')?.click()
  })
  await expect.poll(() => notices(page)).toEqual([{ name: 'menu', notice: 'import' }])
  await close()
})

test('files of the command line and of a second instance reach the one window', async () => {
  const folder = temporaryFolder('files')
  const paths = ['one.txt', 'two.txt'].map((name) => join(folder, name))
  for (const path of paths) writeFileSync(path, 'A text.')
  const appFolder = bareApp()
  const { app, page, profile, close } = await launchApp({ appFolder, files: paths.slice(0, 1) })
  await expect
    .poll(() => notices(page))
    .toMatchObject([{ name: 'open-files', notice: [{ name: 'one.txt' }] }])

  const program = await app.evaluate(() => process.execPath)
  const second = spawn(program, launchArguments(profile, { appFolder, files: paths.slice(1) }), {
    env: plainEnvironment(),
  })
  let said = ''
  second.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  expect(await new Promise((resolve) => second.once('close', resolve))).toBe(0)
  expect(said).toContain('Rubricator is open already: its window comes to the front')
  await expect.poll(() => notices(page)).toMatchObject([{}, { notice: [{ name: 'two.txt' }] }])
  await close()
})

test('a page that does not answer when closing is closed only when the person says so', async () => {
  const { app } = await launchApp({ appFolder: bareApp({ 'renderer/bare.js': '' }) })
  await app.evaluate(({ dialog }) => {
    const answers = [0, 1]
    dialog.showMessageBox = () => Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false })
  })
  const started = Date.now()
  const exited = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await exited
  // Five seconds until the first question ("Wait"), five more until the second ("Close anyway").
  expect(Date.now() - started).toBeGreaterThan(9500)
})

test('a page that crashed is loaded again', async () => {
  const { app, close } = await launchApp({ appFolder: bareApp() })
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(undefined)))
    contents?.forcefullyCrashRenderer()
    await loaded
  })
  const bridge = await app.evaluate(({ BrowserWindow }): Promise<unknown> | undefined =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Object.keys(desktop).length'),
  )
  expect(bridge).toBe(3)
  await close()
})

test('a file that ends the reader is refused, and the next one is read by a new reader within its memory', async () => {
  const reader = `
import { getHeapStatistics } from 'node:v8'
process.parentPort.on('message', ({ data }) => {
  if (data.text === 'crash') process.crash()
  if (data.text === 'throw') throw new Error('on purpose')
  const megabytes = Math.round(getHeapStatistics().heap_size_limit / 1024 / 1024)
  const names = Object.keys(process.env).length
  const problems = [{ where: String(names), message: String(megabytes) }]
  process.parentPort.postMessage([JSON.stringify({ at: [], items: [{ kind: 'refused', problems }] })])
})
`
  const { page, close } = await launchApp({ appFolder: bareApp({ 'main/parsing.js': reader }) })
  const paste = (text: string): Promise<unknown> =>
    readingOf(page, call(page, 'files:read-pasted', { text, format: 'text' }))
  for (const end of ['crash', 'throw'])
    expect(JSON.stringify(await paste(end))).toContain('The pasted text could not be read: it is damaged')
  const limit = Number(/"message":"(\d+)"/.exec(JSON.stringify(await paste('x')))?.[1])
  expect(limit).toBeGreaterThan(900)
  expect(limit).toBeLessThan(1300)
  await close()
})

function tokensOf(picked: unknown): string[] {
  return [...JSON.stringify(picked).matchAll(/"token":"([^"]+)"/g)].map((match) => match[1] ?? '')
}
