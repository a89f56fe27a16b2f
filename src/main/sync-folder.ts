import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes new names in the folder durable, and those that went. Windows cannot open a folder, and needs no such call. */
export function syncFolderNow(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
