import { useSyncExternalStore } from 'react'

/** A value that tells when it changed. `get` gives the same object until then. */
export interface Readable<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/** The value as it is now; the component renders again when it changes. */
export function useValue<T>(value: Readable<T>): T {
  return useSyncExternalStore(value.subscribe, value.get)
}

/** A part of the value; the component renders again only when that part is another one. */
export function usePart<T, Part>(value: Readable<T>, pick: (whole: T) => Part): Part {
  return useSyncExternalStore(value.subscribe, () => pick(value.get()))
}
