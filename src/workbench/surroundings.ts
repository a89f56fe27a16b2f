import type { Breathe } from '#core/in-slices'

/** What use cases need from outside: time, ids and timers, handed in so that tests can decide them. */
export interface Surroundings {
  /** Called between the steps of long work: lets others have their turn when it is due. */
  readonly breathe: Breathe

  /** ISO 8601. */
  now(): string
  /** A random id that was never used before. */
  newId(): string
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
  /** The hex digest of the text's UTF-8. */
  readonly sha256: (text: string) => Promise<string>
}

/** The hash of a text as documents have it. */
export async function textHashOf({ sha256 }: Surroundings, text: string): Promise<string> {
  return `sha256:${await sha256(text)}`
}
