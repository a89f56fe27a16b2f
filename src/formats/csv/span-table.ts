import type { Annotation } from '#core/model/annotation'
import { placeCells, placeColumns, type Located } from './located'
import type { Row, Table } from './table'

const columns = [...placeColumns, 'fragment', 'start', 'end', 'quote', 'note']

/** One row a fragment, with a column for each attribute in use. */
export function spanTable(annotations: readonly Located[]): Table {
  const attributes = new Set(annotations.flatMap(({ annotation }) => Object.keys(annotation.attributes)))
  const attributeColumns = [...attributes].toSorted().map(attributeColumn)
  return { columns: [...columns, ...attributeColumns], rows: annotations.flatMap(rowsOf) }
}

function rowsOf(located: Located): readonly Row[] {
  const { annotation, quote } = located
  const shared: Row = { ...placeCells(located), note: annotation.note ?? '', ...attributeCells(annotation) }
  return annotation.spans.map((span, i) => ({
    ...shared,
    fragment: i + 1,
    start: span.start,
    end: span.end,
    quote: quote([span]),
  }))
}

function attributeColumn(name: string): string {
  return `attribute ${name}`
}

function attributeCells({ attributes }: Annotation): Row {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [attributeColumn(name), value]))
}
