import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { contentPolicy, withNonce } from './content-policy'
import { servedFile } from './served-file'

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
])

const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Must run before the app is ready. Making one answer loads what answers are made of, in time that is free. */
export function registerDesktopScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
  setImmediate(() => new Response(null))
}

/** Serves the built page, and nothing else: the list of files is fixed when the app starts. */
export function serveDesktop(folder: string): void {
  const files = new Map(filesIn(folder, ''))
  protocol.handle('app', (request) => answer(request, files))
}

function filesIn(folder: string, prefix: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const [path, address] = [join(folder, entry.name), `${prefix}/${entry.name}`]
    if (entry.isDirectory()) return filesIn(path, address)
    return entry.isFile() ? [[address, path]] : []
  })
}

async function answer(request: Request, files: ReadonlyMap<string, string>): Promise<Response> {
  const file = request.method === 'GET' ? servedFile(request.url, files) : undefined
  const type = file === undefined ? undefined : mediaTypes.get(extname(file))
  if (file === undefined || type === undefined)
    return new Response(null, { status: 404, headers: everyAnswer })
  const bytes = await readFile(file)
  return extname(file) === '.html' ? htmlAnswer(bytes.toString('utf8'), type) : fileAnswer(bytes, type)
}

function fileAnswer(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(bytes, { headers: { ...everyAnswer, 'content-type': type } })
}

function htmlAnswer(html: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(withNonce(html, nonce), {
    headers: {
      ...everyAnswer,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(nonce),
    },
  })
}
