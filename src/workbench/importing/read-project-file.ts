import type { Project } from '#core/model/project'
import type { Workspace } from '../workspace'

/** Reads an annotation file the person chose; what is wrong with it is thrown in words for them. */
export async function readProjectFile({ desktop }: Workspace, token: string): Promise<Project> {
  const reading = await desktop.call('files:read', { token })
  if (reading.kind === 'project') return reading.project
  if (reading.kind !== 'refused')
    throw new Error('This is an article, not an annotation file. Use Import to bring it in.')
  throw new Error(reading.problems.map(({ where, message }) => `${where} ${message}`.trim()).join('\n'))
}
