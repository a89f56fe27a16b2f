import type { AnnotatedDocument, Project } from '#core/model/project'

export interface Loss {
  readonly what: string
  readonly count: number
}

type Counter = (document: AnnotatedDocument) => number

const counters: Readonly<Record<string, Counter>> = {
  'texts of articles': () => 1,
  'marks such as bold and links': ({ marks }) => marks.length,
  relations: ({ layers }) => sum(layers, (layer) => layer.relations.length),
  'coreference sets': ({ layers }) => sum(layers, (layer) => layer.coreference.length),
  assessments: ({ layers }) => sum(layers, (layer) => layer.assessments.length),
  'links to knowledge bases': ({ layers }) =>
    sum(layers, (layer) => sum(layer.annotations, (one) => one.links.length)),
  comments: ({ comments }) => comments.length,
  decisions: ({ decisions }) => decisions.length,
}

/** What the tables cannot hold, with counts; nothing that is not there. */
export function csvLosses({ documents }: Project): readonly Loss[] {
  return Object.entries(counters)
    .map(([what, counter]) => ({ what, count: sum(documents, counter) }))
    .filter(({ count }) => count > 0)
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
