import { useCallback, useSyncExternalStore } from 'react'

/** Something that counts its changes, because it is changed in place. */
export interface Versioned {
  readonly version: number
  subscribe(listener: () => void): () => void
}

/** Renders again on every change and gives the number of the last; 0 while there is nothing to watch. */
export function useVersion(watched: Versioned | null | undefined): number {
  const subscribe = useCallback(
    (listener: () => void) => watched?.subscribe(listener) ?? (() => undefined),
    [watched],
  )
  return useSyncExternalStore(subscribe, () => watched?.version ?? 0)
}
