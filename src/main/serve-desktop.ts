import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { contentPolicy, withNonce } from './content-policy'
import { servedFile } from './served-file'

const html = 'text/html; charset=utf-8'

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', html],
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
  'cross-origin-resource-policy': 'same-origin',
}

/** Chromium's ERR_FILE_NOT_FOUND: the file was built, and is not there any more. */
const notRead = -6
const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0), headers: everyAnswer }

/** Must run before the app is ready. */
export function registerDesktopScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/**
 * Serves the built page, and nothing else: the list of files is fixed when the app starts.
 * `protocol.handle` would load Node's `Request` and `Response`, 40 ms before the window could show anything.
 * Resolves when the first answer is given.
 */
export function serveDesktop(folder: string): Promise<void> {
  const files = new Map(filesIn(folder, ''))
  return new Promise((resolve) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see docs/decisions/0006-start.md
    protocol.registerBufferProtocol('app', (request, reply) => {
      reply(answer(request, files))
      resolve()
    })
  })
}

function filesIn(folder: string, prefix: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const [path, address] = [join(folder, entry.name), `${prefix}/${entry.name}`]
    if (entry.isDirectory()) return filesIn(path, address)
    return entry.isFile() ? [[address, path]] : []
  })
}

function answer({ method, url }: ProtocolRequest, files: ReadonlyMap<string, string>): ProtocolResponse {
  const file = method === 'GET' ? servedFile(url, files) : undefined
  const type = file === undefined ? undefined : mediaTypes.get(extname(file))
  if (file === undefined || type === undefined) return notFound
  const data = read(file)
  if (data === undefined) return { error: notRead }
  return type === html ? htmlAnswer(data) : { data, headers: { ...everyAnswer, 'content-type': type } }
}

/** At once: the page waits for nothing else, and handing the reading to another thread takes longer than reading. */
function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function htmlAnswer(bytes: Buffer): ProtocolResponse {
  const nonce = crypto.randomUUID()
  return {
    data: Buffer.from(withNonce(bytes.toString('utf8'), nonce)),
    headers: {
      ...everyAnswer,
      'content-type': html,
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(nonce),
    },
  }
}
