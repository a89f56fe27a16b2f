/** A value with one owner and many listeners. `set` with the same value tells nobody. */
export interface ReadableValue<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

export interface Value<T> extends ReadableValue<T> {
  set(next: T): void
  update(change: (current: T) => T): void
}

export function createValue<T>(initial: T): Value<T> {
  let current = initial
  const listeners = new Set<() => void>()
  const set = (next: T): void => {
    if (Object.is(next, current)) return
    current = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => current,
    set,
    update: (change) => set(change(current)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
