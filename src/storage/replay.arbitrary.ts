import { applyToDocument, applyToIndex } from '#core/edit/apply'
import type { Change } from '#core/edit/change'
import { summarise } from '#core/edit/summarise'
import type { DocumentSummary } from '#core/model/document-summary'
import { annotatorId } from '#core/model/ids'
import type { AnnotatedDocument, Project } from '#core/model/project'

export const me = annotatorId('me')

/** Ids of generated documents are a letter and their place in the list. */
export function orderOf({ id }: AnnotatedDocument): number {
  return Number(id.slice(1))
}

export function summaryOf(document: AnnotatedDocument): DocumentSummary {
  return summarise(document, me, orderOf(document))
}

export function summariesOf(project: Project): readonly DocumentSummary[] {
  return project.documents.map(summaryOf).toSorted((a, b) => a.order - b.order)
}

/** What the changes make of a whole project in memory, one change at a time: the truth stores are held against. */
export function replay(project: Project, changes: readonly Change[]): Project {
  return changes.reduce((state, change) => replayOne(state, change), project)
}

function replayOne(project: Project, change: Change): Project {
  const { documents, ...header } = project
  if (change.kind === 'document') {
    const others = documents.filter((one) => one.id !== change.before?.id)
    return { ...project, documents: change.after === null ? others : [...others, change.after] }
  }
  const { documents: _, ...after } = applyToIndex({ ...header, documents: [] }, [change], [])
  return { ...after, documents: documents.map((document) => applyToDocument(document, [change])) }
}
