import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './launch'

const root = join(import.meta.dirname, '..')

/**
 * A copy of the built app with more files in `out/`, such as a script that the page is served. What
 * `page.evaluate` runs is not bound by the content policy, so probes of it must be served.
 */
export function appWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('app')
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'out', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'out', path), text)
  }
  return folder
}
