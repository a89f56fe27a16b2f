import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
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

const file = (name: string) => ({ me: { id: 'me', name }, projects: [] })

it('the list of projects is found again', async () => {
  const library = new LibraryStore(folder)
  expect(await library.load()).toBeUndefined()
  await library.save(file('Ana'))
  expect(await new LibraryStore(folder).load()).toEqual(file('Ana'))
})

it.each(['{"version":1,', '{'])(
  'an older list (%s) is read, and has the new version when it is saved',
  async (begin) => {
    const path = join(folder, 'library.json')
    await writeFile(path, `${begin}${JSON.stringify(file('Ana')).slice(1)}`)
    const library = new LibraryStore(folder)
    expect(await library.load()).toEqual(file('Ana'))
    await library.save(file('Ben'))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: profileVersion, ...file('Ben') })
    await rm(path)
    expect(await library.load()).toEqual(file('Ana'))
  },
)

it('a list that is damaged is as it was before its last change, and stays so when it is saved', async () => {
  const library = new LibraryStore(folder)
  await library.save(file(''))
  await library.save(file('Ana'))
  await truncate(join(folder, 'library.json'), 10)
  expect(await library.load()).toEqual(file(''))
  await library.save(file('Ben'))
  await writeFile(join(folder, 'library.json'), '{"me":1}')
  expect(await library.load()).toEqual(file(''))
})

it('when both are damaged it says which file, where the work is and what to do', async () => {
  await writeFile(join(folder, 'library.json'), '')
  await expect(new LibraryStore(folder).load()).rejects.toThrow(
    /^library\.json in .* is damaged\..*safe.*backup/u,
  )
})

it.each(['EIO', 'ENOSPC', 'EACCES'])(
  'when any one call fails with %s, the list is the one before or the new one, and saving goes on',
  async (code) => {
    const save = (name: string): Promise<void> => new LibraryStore(folder).save(file(name))
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
      const found = await new LibraryStore(folder).load()
      expect(saved.includes(at) ? ['new'] : ['before', 'new']).toContain(found?.me.name)
      await save('before')
      expect(await new LibraryStore(folder).load()).toEqual(file('before'))
    }
    expect((await readdir(folder)).filter((name) => !name.endsWith('.tmp')).toSorted()).toEqual([
      'library.before.json',
      'library.json',
    ])
  },
)
