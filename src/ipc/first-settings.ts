import type { Settings } from './contract'

/** What holds until the person chooses something else. */
export const firstSettings: Settings = {
  theme: 'system',
  zoom: 1,
  labels: 'on-demand',
  leftPanel: true,
  rightPanel: true,
  hintsDone: [],
}
