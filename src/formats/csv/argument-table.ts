import { argumentsOf } from '#core/model/annotation'
import { placeCells, placeColumns, type Located } from './located'
import type { Row, Table } from './table'

const columns = [
  ...placeColumns,
  'quote',
  'argument',
  'argument role',
  'filler',
  'filler type',
  'filler text',
]

/** One row an argument of an event or claim. */
export function argumentTable(annotations: readonly Located[]): Table {
  return { columns, rows: annotations.flatMap(rowsOf) }
}

function rowsOf(located: Located): readonly Row[] {
  const { annotation, quote, other } = located
  return argumentsOf(annotation).map(({ id, role, filler }) => ({
    ...placeCells(located),
    quote: quote(annotation.spans),
    argument: id,
    'argument role': role,
    filler,
    'filler type': other(filler).typeName,
    'filler text': other(filler).text,
  }))
}
