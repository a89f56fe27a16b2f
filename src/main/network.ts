import type { App, Session } from 'electron'
import type { Page } from './page'

const local: ReadonlySet<string> = new Set(['app:', 'devtools:', 'blob:', 'data:'])

/** No name is ever looked up, whoever asks. Must run before the app is ready. */
export function denyNameLookups(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
}

/** Cancels every request that would leave this machine. */
export function denyNetwork(session: Session, page: Page): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isLocal(url, page) }))
  // Switched off it would still ask for the dictionary of the system's language at every start.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}

function isLocal(address: string, page: Page): boolean {
  return (
    local.has(new URL(address).protocol) || (!page.origin.startsWith('app:') && isDevServer(address, page))
  )
}

function isDevServer(address: string, page: Page): boolean {
  const { protocol, host } = new URL(address)
  return ['http:', 'ws:'].includes(protocol) && host === new URL(page.url).host
}
