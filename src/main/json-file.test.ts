import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '#ipc/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JsonFile } from './json-file'
import { settingsFile as settingsIn } from './profile-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rubricator-json-'))
})
afterEach(() => rm(folder, { recursive: true }))

let lost: unknown[] = []
beforeEach(() => {
  lost = []
})
const settingsFile = (of: string): JsonFile<Settings> => settingsIn(of, (_, error) => lost.push(error))
const path = (): string => join(folder, 'settings.json')

describe('settings', () => {
  it('have defaults when there are none', () => {
    expect(settingsFile(folder).load()).toMatchObject({ theme: 'system', zoom: 1 })
  })

  it('are found again as they were saved', async () => {
    const saved = { ...settingsFile(folder).load(), theme: 'dark' as const, hintsDone: ['select'] }
    await settingsFile(folder).save(saved)
    expect(settingsFile(folder).load()).toEqual(saved)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('keep the last value when saved in quick succession', async () => {
    const file = settingsFile(folder)
    const first = file.load()
    const zooms = Array.from({ length: 20 }, (_, at) => 1 + at / 10)
    await Promise.all(zooms.map((zoom) => file.save({ ...first, zoom })))
    expect(settingsFile(folder).load().zoom).toBe(zooms.at(-1))
  })

  it('are what was saved last, also while that is still being written', async () => {
    const file = settingsFile(folder)
    const saving = [1.5, 2].map((zoom) => file.save({ ...file.load(), zoom }))
    expect(file.load().zoom).toBe(2)
    await Promise.all(saving)
    expect(file.load().zoom).toBe(2)
  })

  it('of another version keep what is understood', async () => {
    await writeFile(path(), '{"theme":"dark","ofTomorrow":1}')
    expect(settingsFile(folder).load()).toMatchObject({ theme: 'dark', zoom: 1 })
    expect(settingsFile(folder).load()).not.toHaveProperty('ofTomorrow')
  })

  it.each(['', '{"theme":', '"text"', 'null', '[1]', '{"theme":"pink"}', '{"zoom":1e9}'])(
    'that are damaged (%s) are told, and kept aside when others are saved',
    async (text) => {
      await writeFile(path(), text)
      const file = settingsFile(folder)
      const loaded = file.load()
      expect(loaded).toMatchObject({ theme: 'system', zoom: 1 })
      expect(lost).toHaveLength(1)
      expect(await readFile(path(), 'utf8')).toBe(text)
      for (const zoom of [1.5, 2]) await file.save({ ...loaded, zoom })
      expect(await readFile(`${path()}.damaged`, 'utf8')).toBe(text)
      expect(settingsFile(folder).load().zoom).toBe(2)
      expect(lost).toHaveLength(1)
    },
  )

  it('that cannot be read are told, and stay until others are saved', async () => {
    await mkdir(path())
    const file = settingsFile(folder)
    const loaded = file.load()
    expect(loaded).toMatchObject({ theme: 'system', zoom: 1 })
    expect(lost).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['settings.json'])
    await file.save({ ...loaded, zoom: 2 })
    expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'settings.json.damaged'])
    expect(settingsFile(folder).load().zoom).toBe(2)
  })
})
