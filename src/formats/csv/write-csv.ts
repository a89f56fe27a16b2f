import papaparse from 'papaparse'
import type { Project } from '#core/model/project'
import { argumentTable } from './argument-table'
import { claimTable } from './claim-table'
import { everyAnnotation } from './located'
import { spanTable } from './span-table'
import type { Table } from './table'

export interface CsvTables {
  readonly spans: string
  readonly arguments: string
  readonly claims: string
}

/**
 * Spreadsheets run what starts so, some also behind blanks and unseen signs; a single quote before it makes it text.
 * What has quotes there already gets one more, so that taking one away gives the text again.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * A project as three tables: one row a fragment, an argument, a claim. RFC 4180, with the byte order mark without
 * which spreadsheets do not see UTF-8; offsets in UTF-16 code units.
 */
export function writeCsv(project: Project): CsvTables {
  const annotations = [...everyAnnotation(project)]
  return {
    spans: lines(spanTable(annotations)),
    arguments: lines(argumentTable(annotations)),
    claims: lines(claimTable(annotations)),
  }
}

function lines({ columns, rows }: Table): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''))
  const table = papaparse.unparse(
    { fields: [...columns], data },
    { escapeFormulae: formula, newline: '\r\n' },
  )
  // Of a table without rows the library ends the header's line itself.
  return `\ufeff${table.replace(/\r\n$/, '')}\r\n`
}
