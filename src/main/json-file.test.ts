import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsFile } from './profile-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rubricator-json-'))
})
afterEach(() => rm(folder, { recursive: true }))

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
    'that are damaged (%s) are kept aside',
    async (text) => {
      await writeFile(path(), text)
      const loaded = settingsFile(folder).load()
      expect(loaded).toMatchObject({ theme: 'system', zoom: 1 })
      expect(await readFile(`${path()}.damaged`, 'utf8')).toBe(text)
    },
  )
})
