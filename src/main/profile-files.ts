import { settings, type Settings } from '#ipc/contract'
import { join } from 'node:path'
import { jsonFile, type JsonFile } from './json-file'
import { firstWindowState, windowState, type WindowState } from './window-state'

const firstSettings: Settings = {
  theme: 'system',
  zoom: 1,
  labels: 'on-demand',
  leftPanel: true,
  rightPanel: true,
  hintsDone: [],
}

export function settingsFile(folder: string): JsonFile<Settings> {
  return jsonFile({ path: join(folder, 'settings.json'), schema: settings, defaults: firstSettings })
}

export function placeFile(folder: string): JsonFile<WindowState> {
  return jsonFile({
    path: join(folder, 'window-state.json'),
    schema: windowState,
    defaults: firstWindowState,
  })
}
