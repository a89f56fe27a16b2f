import type { PickedFile } from '#ipc/contract'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileTokens } from './tokens'

/** What cannot be read gets a token too: reading it says why. */
export function pickedFiles(paths: readonly string[], tokens: FileTokens): Promise<PickedFile[]> {
  return Promise.all(
    paths.map(async (path) => ({
      token: tokens.giveToRead(path),
      name: basename(path),
      size: await stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  )
}
