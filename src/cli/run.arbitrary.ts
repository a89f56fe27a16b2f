import { createHash } from 'node:crypto'
import { ok, refuse } from '#core/result'
import type { ExitCode, Host } from './host'
import { run } from './run'

export const article =
  'Crates in the harbour\n\nInspectors opened forty crates on Friday. Nobody was hurt, the harbour office said.\n'

interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** Runs a command line on files in memory; ids are numbers. */
export async function ran(
  line: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Ran> {
  const written: Record<string, string> = {}
  let out = ''
  let err = ''
  let ids = 0
  const bytesAt = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))
  const host: Host = {
    filesAt: (path) => {
      if (path === 'empty') return Promise.resolve([])
      const found = [...bytesAt.keys()].filter((one) => one === path || one.startsWith(`${path}/`))
      return found.length > 0 ? Promise.resolve(found) : Promise.reject(missing())
    },
    read: (path) => {
      const bytes = bytesAt.get(path)
      return Promise.resolve(bytes === undefined ? refuse(gone) : ok(bytes))
    },
    write: (path, text) => {
      written[path] = text
      return Promise.resolve()
    },
    out: (text) => (out += text),
    data: (text) => (out += text),
    err: (text) => (err += text),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    now: () => '2026-02-02T00:00:00Z',
    newId: () => `id-${++ids}`,
  }
  const code = await run(line.split(' ').filter(Boolean), host)
  return { code, out, err, files: written }
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

const gone = { where: '', message: 'It is not there any more.' }

function missing(): Error {
  return Object.assign(new Error('no such file'), { code: 'ENOENT' })
}
