import { Refusal } from '../refusal'

/** What stands for the files a person chose. A token is random, lasts one session and serves one mode. */
export interface FileTokens {
  /** May be read again: a person may be asked how, and then it is read as they say. */
  giveToRead(path: string): string
  giveToWrite(path: string): string
  /** The path behind the token. Refuses what was never given, or was given to write. */
  pathToRead(token: string): string
  /** Writes once: the token is used up, unless the writing fails. Refuses what was not given to write. */
  write<Written>(token: string, write: (path: string) => Promise<Written>): Promise<Written>
}

export function createFileTokens(): FileTokens {
  const toRead = new Map<string, string>()
  const toWrite = new Map<string, string>()
  return {
    giveToRead: (path) => give(toRead, path),
    giveToWrite: (path) => give(toWrite, path),
    pathToRead: (token) => pathOf(toRead, token),
    write: async (token, write) => {
      const path = pathOf(toWrite, token)
      toWrite.delete(token)
      try {
        return await write(path)
      } catch (error) {
        toWrite.set(token, path)
        throw error
      }
    },
  }
}

function give(given: Map<string, string>, path: string): string {
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
  given.set(token, path)
  return token
}

function pathOf(given: ReadonlyMap<string, string>, token: string): string {
  const path = given.get(token)
  if (path === undefined) throw new Refusal('This file was not chosen in this session. Choose it again.')
  return path
}
