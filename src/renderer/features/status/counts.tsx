import type { DocumentSession } from '#workbench/document-session'
import type { ProjectSession } from '#workbench/project-session'
import { useVersion } from '../../ui/use-version'

export interface CountsProps {
  readonly session: ProjectSession
  readonly document: DocumentSession
}

/** How many of each kind the person has tagged in the open article. */
export function Counts({ session, document }: CountsProps): React.JSX.Element {
  useVersion(document)
  const counts = document.layerOf(session.me.id)?.counts ?? { entity: 0, event: 0, claim: 0 }
  return (
    <span>
      {counted(counts.entity, 'entity', 'entities')} · {counted(counts.event, 'event', 'events')} ·{' '}
      {counted(counts.claim, 'claim', 'claims')}
    </span>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
