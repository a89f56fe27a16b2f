const root = '/index.html'
const suspicious = /\\|\.\.|\0|%|\/\//

/**
 * The file that answers `app://bundle/...`, or undefined. The address is decoded once, and only
 * what is on the list is served, so an address can name a file but never a way through folders.
 */
export function servedFile(address: string, files: ReadonlyMap<string, string>): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, username, password, pathname } = new URL(address)
  if (protocol !== 'app:' || host !== 'bundle' || username !== '' || password !== '') return undefined
  const path = decodedOnce(pathname)
  if (path === undefined || suspicious.test(path)) return undefined
  return files.get(path === '/' ? root : path)
}

function decodedOnce(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
