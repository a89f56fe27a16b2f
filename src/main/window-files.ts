import type { Settings } from '#ipc/contract'
import type { Report } from './error-log'
import { join } from 'node:path'
import { firstSettings } from '#ipc/first-settings'
import { jsonFile, type JsonFile } from './json-file'
import { checkedWindowState, firstWindowState, type WindowState } from './window-state'

// What a window is made with. Checked by hand, because the schemas take longer to load than the window to open.

export type WindowLook = Pick<Settings, 'theme' | 'zoom'>

const themes: readonly WindowLook['theme'][] = ['system', 'light', 'dark']

/** The part of the settings that the window is made with; `settingsFile` has all of them. */
export function windowLook(folder: string, report: Report): WindowLook {
  return jsonFile<WindowLook>({
    path: join(folder, 'settings.json'),
    defaults: firstSettings,
    check: checkedLook,
    lost: (error) => report('settings', error),
  }).load()
}

function checkedLook({
  theme = firstSettings.theme,
  zoom = firstSettings.zoom,
}: Readonly<Record<string, unknown>>): WindowLook | undefined {
  const known = themes.find((one) => one === theme)
  const isZoom = typeof zoom === 'number' && zoom >= 0.5 && zoom <= 4
  return known === undefined || !isZoom ? undefined : { theme: known, zoom }
}

export function placeFile(folder: string, report: Report): JsonFile<WindowState> {
  return jsonFile({
    path: join(folder, 'window-state.json'),
    defaults: firstWindowState,
    check: checkedWindowState,
    lost: (error) => report('window place', error),
  })
}
