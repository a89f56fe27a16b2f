import type { Transaction } from 'dexie'

/** Milliseconds after which a value is not waited for any more; even a large one on a slow disk takes a hundredth. */
const PATIENCE = 20_000

/**
 * Gives a transaction up that takes too long. Chromium never answers when the file of a large value is shorter than it
 * was, and everything else would wait behind it.
 */
export function endWhenLate({ idbtrans }: Pick<Transaction, 'idbtrans'>): void {
  const timer = setTimeout(() => idbtrans.abort(), PATIENCE)
  for (const end of ['complete', 'abort']) idbtrans.addEventListener(end, () => clearTimeout(timer))
}
