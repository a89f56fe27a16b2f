import type { ElectronApplication } from '@playwright/test'
import { z } from 'zod'

/** From now on notes each path that main gives to the file system, with the name of the function. */
export async function watchFiles(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs')
    const touched: string[] = []
    Reflect.set(globalThis, 'touched', touched)
    const names = [
      'open',
      'readFile',
      'writeFile',
      'appendFile',
      'rename',
      'rm',
      'unlink',
      'mkdir',
      'readdir',
    ]
    names.push(
      'stat',
      'lstat',
      'access',
      'copyFile',
      'link',
      'symlink',
      'truncate',
      'opendir',
      'rmdir',
      'chmod',
    )
    const watch = (home: object, name: string): void => {
      const real: unknown = Reflect.get(home, name)
      if (typeof real !== 'function') return
      Reflect.set(home, name, (...given: unknown[]): unknown => {
        touched.push(`${name} ${String(given[0])}`)
        const result: unknown = Reflect.apply(real, home, given)
        return result
      })
    }
    for (const name of names) {
      watch(fs.promises, name)
      watch(fs, name)
      watch(fs, `${name}Sync`)
    }
    watch(fs, 'existsSync')
    // What main has imported by name is changed too.
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
}

/** What was touched since the last time this was asked: "open /a/path". */
export async function touchedFiles(app: ElectronApplication): Promise<readonly string[]> {
  const touched = await app.evaluate(() => {
    const list: unknown = Reflect.get(globalThis, 'touched')
    const text = JSON.stringify(list)
    if (Array.isArray(list)) list.length = 0
    return text
  })
  return z.array(z.string()).parse(JSON.parse(touched))
}
