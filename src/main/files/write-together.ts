import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseFor } from './explain'

export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * Writes files of one folder so that a failure leaves the old ones: all are first written beside their
 * targets and flushed, and only then put in place.
 */
export async function writeTogether(files: readonly TextFile[]): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = []
  try {
    for (const file of files) {
      const temporary = join(dirname(file.path), `.${randomBytes(9).toString('hex')}.tmp`)
      written.push({ temporary, path: file.path })
      await writeFlushed(temporary, file).catch(refused(file.path))
    }
    for (const { temporary, path } of written) await put(temporary, path, 10).catch(refused(path))
    for (const [folder, path] of new Map(files.map((file) => [dirname(file.path), file.path])))
      await flushFolder(folder).catch(refused(path))
  } finally {
    // The files are written or not, whether what is left beside them goes or stays.
    await Promise.allSettled(written.map(({ temporary }) => rm(temporary, { force: true })))
  }
}

function refused(path: string): (error: unknown) => never {
  return (error) => refuseFor(`${basename(path)} was not written`, error)
}

async function writeFlushed(temporary: string, file: TextFile): Promise<void> {
  const handle = await open(temporary, 'wx', await modeOf(file.path))
  try {
    await handle.writeFile(file.text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The permissions of the file that is replaced, or the usual ones. */
async function modeOf(path: string): Promise<number> {
  const replaced = await stat(path).catch(() => undefined)
  return replaced === undefined ? 0o666 : replaced.mode & 0o777
}

/** On Windows a virus scanner may hold the file for a moment. */
async function put(temporary: string, path: string, attempts: number): Promise<void> {
  try {
    await rename(temporary, path)
  } catch (error) {
    if (process.platform !== 'win32' || attempts <= 1) throw error
    await pause(100)
    await put(temporary, path, attempts - 1)
  }
}

/** Makes the new names durable. Windows cannot open a folder, and needs no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
