/** One row of a table by column name; a column it does not name is empty. */
export type Row = Readonly<Record<string, string | number | boolean>>

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}
