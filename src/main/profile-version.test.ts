import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectId } from '#core/model/ids'
import { projectFileVersion } from '#ipc/snapshots'
import { CatalogDatabase } from '../storage/dexie/catalog-database'
import { ProjectDatabase } from '../storage/dexie/project-database'
import { encodeRecord } from './journal/records'
import { newerProfile, profileVersion } from './profile-version'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-version-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each(['library.json', 'library.before.json'])(
  'a profile whose %s a newer app wrote is refused, not touched',
  (name) => {
    const newer = `{"version":${profileVersion + 1},"people":[]}`
    writeFileSync(join(folder, name), newer)
    expect(newerProfile(folder)).toMatch(/made by a newer version.*Nothing was changed.*Update/u)
    expect(readdirSync(folder)).toEqual([name])
    expect(readFileSync(join(folder, name), 'utf8')).toBe(newer)
  },
)

it.each([
  '{"version":1}',
  '{"version":2}',
  `{"version":${profileVersion}}`,
  '{}',
  '{"version":"2"}',
  'null',
  '{',
])('a list that says %s is ours', (text) => {
  writeFileSync(join(folder, 'library.json'), text)
  expect(newerProfile(folder)).toBeUndefined()
})

it('a profile that is new is ours', () => {
  expect(newerProfile(folder)).toBeUndefined()
})

/** What the versions of the profile hold. A line here is never changed: what is new is a new version, and a line for it. */
const held: Readonly<Record<number, unknown>> = {
  3: { project: 3, catalog: 1, projectFile: 1, record: '8ebe8e23 1 {"seq":1}\n' },
}

it('is raised with the version of any of what it holds', () => {
  const now = {
    project: new ProjectDatabase(projectId('p')).verno,
    catalog: new CatalogDatabase().verno,
    projectFile: projectFileVersion,
    record: encodeRecord({ seq: 1, json: '{"seq":1}' }).toString('utf8'),
  }
  expect(now).toEqual(held[profileVersion])
  expect(profileVersion).toBeGreaterThanOrEqual(now.project)
})
