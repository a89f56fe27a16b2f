import { resolve } from 'node:path'

export interface Launch {
  readonly words: readonly string[]
  readonly packaged: boolean
  readonly folder: string
}

/** The files named on the command line, as absolute paths. Unpackaged, the first plain word is the app itself. */
export function launchFiles({ words, packaged, folder }: Launch): string[] {
  const plain: string[] = []
  const rest = words.slice(1)
  for (const [at, word] of rest.entries()) {
    const before = rest[at - 1]
    const isPreload = before === '-r' || before === '--require'
    if (!word.startsWith('-') && word !== '' && !isPreload) plain.push(word)
  }
  return plain.slice(packaged ? 0 : 1).map((word) => resolve(folder, word))
}
