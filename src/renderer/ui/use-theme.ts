import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const root = document.documentElement

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(root, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function current(): Theme {
  return root.dataset['theme'] === 'dark' ? 'dark' : 'light'
}

/** The theme the window shows now. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current)
}

export function showTheme(theme: Theme): void {
  root.dataset['theme'] = theme
}
