import { typeId } from '../model/ids'
import type { RelationType, Tagset } from '../model/tagset'
import { claimTypes } from './claim-types'
import { entityTypes } from './entity-types'
import { eventTypes } from './event-types'

const claims = claimTypes.map((type) => type.id)

function between(name: string, from: readonly string[], to: readonly string[]): RelationType {
  return { name, from: from.map(typeId), to: to.map(typeId) }
}

/** The tagset a new project starts with: news about crime, justice and diplomacy. */
export const newsTagset: Tagset = {
  id: 'news',
  version: 1,
  types: [...entityTypes, ...eventTypes, ...claimTypes],
  relationTypes: [
    between('member-of', ['person', 'organization'], ['organization']),
    between('part-of', ['location', 'organization'], ['location', 'organization']),
    between('role-of', ['person'], ['organization', 'location']),
    between('supports', claims, claims),
    between('refutes', claims, claims),
    between('repeats', claims, claims),
    between('answers', claims, claims),
  ],
  documentLabels: [],
}
