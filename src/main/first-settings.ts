import type { Settings } from '#ipc/contract'

export const firstSettings: Settings = {
  theme: 'system',
  zoom: 1,
  labels: 'on-demand',
  leftPanel: true,
  rightPanel: true,
  hintsDone: [],
}
