import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newerProfile } from './profile-version'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubricator-version-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each(['library.json', 'library.before.json'])(
  'a profile whose %s a newer app wrote is refused, not touched',
  (name) => {
    writeFileSync(join(folder, name), '{"version":2,"people":[]}')
    expect(newerProfile(folder)).toMatch(/made by a newer version.*Nothing was changed.*Update/u)
    expect(readdirSync(folder)).toEqual([name])
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{"version":2,"people":[]}')
  },
)

it.each(['{"version":1}', '{}', '{"version":"2"}', 'null', '{'])('a list that says %s is ours', (text) => {
  writeFileSync(join(folder, 'library.json'), text)
  expect(newerProfile(folder)).toBeUndefined()
})

it('a profile that is new is ours', () => {
  expect(newerProfile(folder)).toBeUndefined()
})
