import { settings, type Settings } from '#ipc/contract'
import { join } from 'node:path'
import { firstSettings } from '#ipc/first-settings'
import type { Report } from './error-log'
import { jsonFile, type JsonFile } from './json-file'

const stored = settings.strip()

export function settingsFile(folder: string, report: Report): JsonFile<Settings> {
  return jsonFile({
    path: join(folder, 'settings.json'),
    defaults: firstSettings,
    check: (json) => stored.safeParse({ ...firstSettings, ...json }).data,
    lost: (error) => report('settings', error),
  })
}
