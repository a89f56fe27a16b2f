import type { App, WebContents } from 'electron'
import type { Page } from './page'

/** The window stays on its page: no other address, no further window, no webview, no frame elsewhere. */
export function denyNavigation(app: App, page: Page): void {
  app.on('web-contents-created', (_event, contents) => denyNavigationOf(contents, page))
}

function denyNavigationOf(contents: WebContents, page: Page): void {
  contents.on('will-navigate', (event) => {
    if (event.url !== page.url) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== page.url || !event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
