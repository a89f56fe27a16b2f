import { expect, it } from 'vitest'
import { launchFiles } from './launch-files'

const folder = '/home/ana'

it('takes plain words as files, relative to the folder it was started in', () => {
  const words = ['/opt/rubricator', '--no-sandbox', 'news/one.txt', '/tmp/two.md']
  expect(launchFiles({ words, packaged: true, folder })).toEqual(['/home/ana/news/one.txt', '/tmp/two.md'])
})

it('takes the first plain word of an unpackaged app as the app', () => {
  const words = ['/electron', '-r', '/loader.js', '--inspect=0', '.', '--user-data-dir=/p', 'one.txt']
  expect(launchFiles({ words, packaged: false, folder })).toEqual(['/home/ana/one.txt'])
})

it('finds none when none is named', () => {
  expect(launchFiles({ words: ['/electron', '.'], packaged: false, folder })).toEqual([])
  expect(launchFiles({ words: ['/opt/rubricator', ''], packaged: true, folder })).toEqual([])
})
