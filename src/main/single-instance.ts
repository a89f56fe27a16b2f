import type { App } from 'electron'
import { z } from 'zod'

const handedOver = z.strictObject({ files: z.array(z.string()).max(1000) })

/**
 * False when another instance already works in this profile; it has then been given our files.
 * `whenAsked` hears of later instances and what they were to open.
 */
export function claimInstance(
  app: App,
  files: readonly string[],
  whenAsked: (files: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false
  app.on('second-instance', (_event, _words, _folder, data) => {
    const given = handedOver.safeParse(data)
    whenAsked(given.success ? given.data.files : [])
  })
  return true
}
