import { Refusal } from '../refusal'

type Mode = 'read' | 'write'

/** What stands for the files a person chose. A token is random, lasts one session and serves one mode. */
export interface FileTokens {
  give(path: string, mode: Mode): string
  /** The path behind the token. Refuses what was never given, or was given for the other mode. */
  pathOf(token: string, mode: Mode): string
}

export function createFileTokens(): FileTokens {
  const given = new Map<string, { readonly path: string; readonly mode: Mode }>()
  return {
    give(path, mode) {
      const token = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
      given.set(token, { path, mode })
      return token
    },
    pathOf(token, mode) {
      const found = given.get(token)
      if (found?.mode !== mode)
        throw new Refusal('This file was not chosen in this session. Choose it again.')
      return found.path
    },
  }
}
