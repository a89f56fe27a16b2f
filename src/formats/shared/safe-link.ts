const schemes = ['http:', 'https:', 'mailto:']

/** The link when it is an absolute http, https or mailto address; otherwise undefined. */
export function safeLink(href: string, base?: string): string | undefined {
  try {
    const url = base === undefined ? new URL(href) : new URL(href, base)
    return schemes.includes(url.protocol) ? url.href : undefined
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
