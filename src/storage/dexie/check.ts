import { inSlices, type Breathe } from '#core/in-slices'
import type { Pieces } from '#core/pieces'

/** What rows with pieces have beside them; rows that were put before there were checks have none. */
export interface Checked {
  readonly pieces: Pieces
  readonly check?: number
}

/** The pieces with a checksum: large values are files of their own, whose bytes Chromium does not check. */
export async function withCheck(pieces: Pieces, breathe: Breathe): Promise<Required<Checked>> {
  return { pieces, check: await inSlices(sum(pieces), breathe) }
}

/** Rejects where what is read is not what was put. */
export async function ensureWhole({ pieces, check }: Checked, breathe: Breathe): Promise<void> {
  if (check !== undefined && (await inSlices(sum(pieces), breathe)) !== check)
    throw new Error('A part of it is not as it was written')
}

/** FNV-1a over UTF-16 code units, 32 bits: any change of a single one changes it. */
function* sum(pieces: Pieces): Generator<void, number> {
  let hash = 0x811c9dc5
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
    yield
  }
  return hash >>> 0
}
