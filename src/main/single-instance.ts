import type { App } from 'electron'

const most = 1000

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
    whenAsked(filesIn(data))
  })
  return true
}

/** Another program in our name could hand over anything. */
function filesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return []
  const files = data.files.filter((file) => typeof file === 'string')
  return files.length === data.files.length && files.length <= most ? files : []
}
