import type { Tagset } from '#core/model/tagset'
import type { ProjectSession } from '#workbench/project-session'
import { createValue } from '#workbench/value'
import { useValue } from '../../ui/use-value'

const nothing = createValue(undefined)

/** The tagset of the open project; undefined while there is none. */
export function useTagset(session: ProjectSession | null): Tagset | undefined {
  return useValue(session === null ? nothing : session.index)?.tagset
}
