import type { ProjectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { newsTagset } from '#core/tagset/news-tagset'

/** A project without articles. */
export function blankProject(id: ProjectId, name: string): Project {
  return { project: { id, name }, tagset: newsTagset, annotators: [], documents: [] }
}
