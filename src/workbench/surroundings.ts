/** What use cases need from outside: time, ids and timers, handed in so that tests can decide them. */
export interface Surroundings {
  /** ISO 8601. */
  now(): string
  /** A random id that was never used before. */
  newId(): string
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
}
