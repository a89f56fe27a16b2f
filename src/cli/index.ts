import { createHash, randomUUID } from 'node:crypto'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readBytes } from '#disk/read-bytes'
import type { Host } from './host'
import { run } from './run'
import { shown } from './shown'

const host: Host = {
  filesAt,
  read: readBytes,
  write: (path, text) => writeFile(path, text),
  out: (text) => process.stdout.write(text),
  data: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  now: () => new Date().toISOString(),
  newId: randomUUID,
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const nested = await Promise.all(
    visible.filter((one) => one.isFile() || one.isDirectory()).map(({ name }) => filesAt(join(path, name))),
  )
  return nested.flat()
}

try {
  process.exitCode = await run(process.argv.slice(2), host)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(shown(`This did not work: ${message}\n`))
  process.exitCode = 1
}
