import { useMemo, useSyncExternalStore } from 'react'

/** Something that counts its changes, because it is changed in place. */
export interface Versioned {
  readonly version: number
  /** Changes come with every key now: it is enough to show the last of them. */
  readonly isRestless?: boolean
  subscribe(listener: () => void): () => void
}

/** Milliseconds without a change after which a restless thing is shown again. */
const REST = 300

interface Watch {
  readonly subscribe: (listener: () => void) => () => void
  readonly version: () => number
}

function watchOf(watched: Versioned | null | undefined): Watch {
  if (watched === null || watched === undefined) return { subscribe: () => () => undefined, version: () => 0 }
  let seen = watched.version
  const subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      seen = watched.version
      listener()
    }
    const stop = watched.subscribe(() => {
      clearTimeout(timer)
      if (watched.isRestless === true) timer = setTimeout(tell, REST)
      else tell()
    })
    if (seen !== watched.version) tell()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }
  return { subscribe, version: () => seen }
}

/** Renders again on every change and gives the number of the last; 0 while there is nothing to watch. */
export function useVersion(watched: Versioned | null | undefined): number {
  const { subscribe, version } = useMemo(() => watchOf(watched), [watched])
  return useSyncExternalStore(subscribe, version)
}
