import { placeCells, placeColumns, type Located } from './located'
import type { Row, Table } from './table'

const attribution = ['content', 'voice', 'sources', 'source texts', 'cue', 'within']
const judgement = ['stance', 'sentiment', 'reliability', 'credibility', 'note']
const columns = [...placeColumns, ...attribution, ...judgement]

/** One row a claim. Several sources are separated by "; ". */
export function claimTable(annotations: readonly Located[]): Table {
  return { columns, rows: annotations.flatMap(rowsOf) }
}

function rowsOf(located: Located): readonly Row[] {
  const { annotation, quote, other } = located
  if (annotation.kind !== 'claim') return []
  const { sources, voice, cue } = annotation.attribution
  const row = {
    ...placeCells(located),
    content: quote(annotation.spans),
    voice,
    sources: sources.join('; '),
    'source texts': sources.map((id) => other(id).text).join('; '),
    cue: quote(cue),
    within: annotation.within ?? '',
    stance: annotation.stance ?? '',
    sentiment: annotation.sentiment ?? '',
    reliability: annotation.verdict?.reliability ?? '',
    credibility: annotation.verdict?.credibility ?? '',
    note: annotation.note ?? '',
  }
  return [row]
}
