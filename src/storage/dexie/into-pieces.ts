import type { Transaction } from 'dexie'
import { piecesOf } from '#core/pieces'

/** The tables of version 1 that had large values, each in one column that is now in pieces. */
const columns = { texts: 'text', layers: 'layer', commands: 'command' } as const

/** From version 1 to 2: large values are kept in pieces, so that none takes long to read or write. */
export async function packIntoPieces(transaction: Transaction): Promise<void> {
  for (const [table, column] of Object.entries(columns))
    await transaction
      .table<Record<string, unknown>>(table)
      .toCollection()
      .modify((row) => {
        row['pieces'] = [...piecesOf(row[column])]
        Reflect.deleteProperty(row, column)
      })
}
