import { annotatorId, documentId, projectId } from '#core/model/ids'
import { newDocument } from '#core/model/new-document'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { ArticleDraft } from '#core/model/reading'
import { ok, refuse, type Result } from '#core/result'
import { newsTagset } from '#core/tagset/news-tagset'
import type { Gathered } from './gather'
import type { Host } from './host'

/** All that was read as one project: the first file's, with the others' documents; articles behind them. */
export function oneProject(
  gathered: readonly Gathered[],
  annotator: string | undefined,
  host: Host,
): Result<Project, string> {
  const projects = gathered.flatMap(({ reading }) => (reading.kind === 'project' ? [reading.project] : []))
  const articles = gathered.flatMap(({ reading }) => (reading.kind === 'article' ? [reading.article] : []))
  const first = projects[0] ?? newProject(host)
  const tagset = JSON.stringify(first.tagset)
  if (projects.some((one) => JSON.stringify(one.tagset) !== tagset))
    return refuse('The files have different tagsets. Convert them one by one.')
  const people = projects.flatMap((one) => one.annotators)
  const added = annotator === undefined ? [] : [{ id: annotatorId(host.newId()), name: annotator }]
  const documents = projects.flatMap((one) => one.documents)
  const twice = repeated(documents.map((one) => one.id))
  if (twice !== undefined)
    return refuse(`The document ${twice} is in several files. Convert them one by one.`)
  return ok({
    ...first,
    annotators: [...onceEach(people), ...added],
    documents: [...documents, ...articles.map((article) => arrived(article, host))],
  })
}

function newProject(host: Host): Project {
  const project = { id: projectId(host.newId()), name: 'Articles' }
  return { project, tagset: newsTagset, annotators: [], documents: [] }
}

function onceEach(people: readonly Annotator[]): readonly Annotator[] {
  return [...new Map(people.map((one) => [one.id, one])).values()]
}

function repeated<Id>(ids: readonly Id[]): Id | undefined {
  const seen = new Set<Id>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

function arrived(article: ArticleDraft, host: Host): AnnotatedDocument {
  return newDocument(article, { id: documentId(host.newId()), importedAt: host.now() })
}
