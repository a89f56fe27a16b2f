import { Dexie, type Table } from 'dexie'
import type { ProjectId } from '#core/model/ids'
import type { Annotator } from '#core/model/project'
import type { LibraryEntry } from '../corpus-store'
import { durable } from './open-database'

interface ProfileRow {
  readonly key: 'me'
  readonly annotator: Annotator
}

/** Which projects there are, and who the person is. */
export class CatalogDatabase extends Dexie {
  readonly projects: Table<LibraryEntry, ProjectId>
  readonly profile: Table<ProfileRow, 'me'>

  constructor() {
    super('rubricator', durable)
    this.version(1).stores({ projects: 'id, openedAt', profile: 'key' })
    this.projects = this.table('projects')
    this.profile = this.table('profile')
  }
}
