import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The theme that is shown for a setting: "system" follows the system as it changes. */
export function useShownTheme(setting: 'system' | 'light' | 'dark'): 'light' | 'dark' {
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches)
  return setting === 'system' ? (isDark ? 'dark' : 'light') : setting
}
