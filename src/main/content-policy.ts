/**
 * What the page may load and do. The nonce lets the UI kit add its few style elements.
 * Trusted Types: `default` may pass only the empty string (the UI kit clears a live region with it),
 * `rubricator-workers` makes the addresses of our own workers.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default rubricator-workers',
  ].join('; ')
}

/** Puts the nonce where the UI kit looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)
}
