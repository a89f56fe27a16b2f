import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failingAt } from '../failing-files.arbitrary'
import { profileVersion } from '../profile-version'
import { LibraryStore } from './library-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rubricator-library-'))
})
afterEach(() => rm(folder, { recursive: true }))

const told: string[] = []
afterEach(() => void told.splice(0))
const libraryOf = (): LibraryStore => new LibraryStore(folder, (occasion) => void told.push(occasion))

const file = (name: string) => ({ me: { id: 'me', name }, projects: [] })

it('the list of projects is found again', async () => {
  const library = libraryOf()
  expect(await library.load()).toBeUndefined()
  await library.save(file('Ana'))
  expect(await libraryOf().load()).toEqual(file('Ana'))
})

it.each(['{"version":1,', '{'])(
  'an older list (%s) is read, and has the new version when it is saved',
  async (begin) => {
    const path = join(folder, 'library.json')
    await writeFile(path, `${begin}${JSON.stringify(file('Ana')).slice(1)}`)
    const library = libraryOf()
    expect(await library.load()).toEqual(file('Ana'))
    await library.save(file('Ben'))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: profileVersion, ...file('Ben') })
    await rm(path)
    expect(await library.load()).toEqual(file('Ana'))
  },
)

it('a list that is damaged is as it was before its last change, and stays so when it is saved', async () => {
  const library = libraryOf()
  await library.save(file(''))
  await library.save(file('Ana'))
  await truncate(join(folder, 'library.json'), 10)
  expect(await library.load()).toEqual(file(''))
  await library.save(file('Ben'))
  await writeFile(join(folder, 'library.json'), '{"me":1}')
  expect(await library.load()).toEqual(file(''))
})

const list = (): string => join(folder, 'library.json')
const copy = (): string => join(folder, 'library.before.json')
const project = (id: string) => ({ id, name: id, openedAt: '' })
/** A folder where a file should be cannot be read by anybody. */
async function hide(path: string): Promise<() => Promise<void>> {
  await rename(path, `${path}.hidden`)
  await mkdir(path)
  return async () => {
    await rm(path, { recursive: true })
    await rename(`${path}.hidden`, path)
  }
}

it('a copy that cannot be read keeps no start while the list is whole', async () => {
  for (const name of ['first', 'Ana']) await libraryOf().save(file(name))
  await hide(copy())
  expect(await libraryOf().load()).toEqual(file('Ana'))
  expect(told).toEqual(['library.before.json cannot be read'])
})

it('of a list that cannot be read the copy is taken, which is told, and the list is kept aside', async () => {
  for (const name of ['first', 'Ana']) await libraryOf().save(file(name))
  await hide(list())
  const library = libraryOf()
  expect(await library.load()).toEqual(file('first'))
  expect(told).toEqual(['library.json cannot be read', 'library.json is unreadable'])
  await library.save(file('Ben'))
  expect(await libraryOf().load()).toEqual(file('Ben'))
  expect(await readdir(folder)).toContain('library.json.damaged')
})

it('a list that could not be read for a moment loses no project, however often it is saved', async () => {
  const two = { ...file('Ana'), projects: [project('a'), project('b')] }
  await libraryOf().save({ ...two, projects: [project('a')] })
  await libraryOf().save(two)
  const show = await hide(list())
  const library = libraryOf()
  const found = await library.load()
  await show()
  if (found === undefined) throw new Error('The copy is there')
  for (let n = 0; n < 3; n += 1) await library.save(found)
  expect((await libraryOf().load())?.projects.map(({ id }) => id)).toEqual(['a', 'b'])
})

it('a list that cannot be read, without a copy, is no first start', async () => {
  await libraryOf().save(file('Ana'))
  await hide(list())
  await expect(libraryOf().load()).rejects.toThrow('library.json cannot be read')
  await rm(list(), { recursive: true })
  await mkdir(copy())
  await expect(libraryOf().load()).rejects.toThrow('library.json cannot be read')
})

it('when both are damaged it says which file, where the work is and what to do', async () => {
  await writeFile(join(folder, 'library.json'), '')
  await expect(libraryOf().load()).rejects.toThrow(/^library\.json in .* is damaged\..*safe.*backup/u)
})

it.each(['EIO', 'ENOSPC', 'EACCES'])(
  'when any one call fails with %s, the list is the one before or the new one, and saving goes on',
  async (code) => {
    const save = (name: string): Promise<void> => libraryOf().save(file(name))
    await save('first')
    await save('before')
    const calls = await failingAt(Infinity, code, () => save('before'))
    expect(calls).toBeGreaterThan(10)
    const saved: number[] = []
    for (let at = 1; at <= calls; at += 1) {
      await failingAt(at, code, () =>
        save('new').then(
          () => saved.push(at),
          () => undefined,
        ),
      )
      const found = await libraryOf().load()
      expect(saved.includes(at) ? ['new'] : ['before', 'new']).toContain(found?.me.name)
      await save('before')
      expect(await libraryOf().load()).toEqual(file('before'))
    }
    expect((await readdir(folder)).filter((name) => !name.endsWith('.tmp')).toSorted()).toEqual([
      'library.before.json',
      'library.json',
    ])
  },
)
