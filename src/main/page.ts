/** The one page the window may show, and the only origin that main listens to. */
export interface Page {
  readonly url: string
  readonly origin: string
}

/** The built page, served by main itself. */
export const bundled: Page = { url: 'app://bundle/index.html', origin: 'app://bundle' }

/** A development server is believed only on this machine, and never by a packaged app. */
export function pageToShow(surroundings: { packaged: boolean; devServer: string | undefined }): Page {
  const { packaged, devServer } = surroundings
  if (packaged || devServer === undefined || !URL.canParse(devServer)) return bundled
  const { href, origin, hostname } = new URL(devServer)
  return hostname === 'localhost' ? { url: href, origin } : bundled
}
