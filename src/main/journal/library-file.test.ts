import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
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
