import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that is being written from its start. */
export interface NewFile {
  /** Writes some of the bytes, as a system does; gives how many. */
  write(bytes: Uint8Array): Promise<number>
  /** Resolves when all that was written is on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** All that the journal does to files. Tests make each of it fail. */
export interface Disk {
  makeFolder(path: string): Promise<void>
  /** None when there is no such folder. */
  names(folder: string): Promise<readonly string[]>
  read(path: string): Promise<Buffer>
  /** Rejects when the file is there already. */
  create(path: string): Promise<NewFile>
  rename(from: string, to: string): Promise<void>
  /** Makes new names in the folder durable. */
  syncFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
}

export const realDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  names: (folder) => readdir(folder).catch(noneWhenMissing),
  read: (path) => readFile(path),
  async create(path) {
    const handle = await open(path, 'wx')
    return {
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      sync: () => handle.datasync(),
      close: () => handle.close(),
    }
  },
  rename: (from, to) => rename(from, to),
  async syncFolder(path) {
    // Windows cannot open a folder, and needs no such call.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  remove: (path) => rm(path, { force: true }),
}

function noneWhenMissing(error: unknown): readonly string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

/**
 * Ends with a folder that a power cut leaves, of those that stand in a folder of the profile. What it is in is synced
 * also when all is there: whoever made it may not have come so far.
 */
export async function makeFolderDurable(disk: Disk, path: string): Promise<void> {
  await disk.makeFolder(path)
  await disk.syncFolder(dirname(path))
  await disk.syncFolder(dirname(dirname(path)))
}

export async function writeAll(file: NewFile, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const written = await file.write(bytes.subarray(done))
    if (written === 0) throw new Error('The disk took nothing of what was to be written.')
    done += written
  }
}

/** Ends with the file on the disk under its name, or with nothing under that name. */
export async function writeWhole(
  disk: Disk,
  { folder, name }: { readonly folder: string; readonly name: string },
  parts: Iterable<Uint8Array>,
): Promise<void> {
  const temporary = `${folder}/.${name}.tmp`
  await disk.remove(temporary)
  const file = await disk.create(temporary)
  try {
    for (const part of parts) await writeAll(file, part)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(temporary, `${folder}/${name}`)
  await disk.syncFolder(folder)
}
