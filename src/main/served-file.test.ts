import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { servedFile } from './served-file'

const files = new Map([
  ['/index.html', '/built/index.html'],
  ['/assets/main.js', '/built/assets/main.js'],
  ['/assets/a b.css', '/built/assets/a b.css'],
])

describe('an address of the page', () => {
  it.each([
    ['app://bundle/', '/built/index.html'],
    ['app://bundle/index.html', '/built/index.html'],
    ['app://bundle/index.html?x=1#y', '/built/index.html'],
    ['app://bundle/assets/main.js', '/built/assets/main.js'],
    ['app://bundle/assets/a%20b.css', '/built/assets/a b.css'],
  ])('%s is served', (address, file) => expect(servedFile(address, files)).toBe(file))

  it.each([
    'app://bundle/../package.json',
    'app://bundle/../../etc/passwd',
    'app://bundle/assets/../../main/index.js',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e/%2e%2e/etc/passwd',
    'app://bundle/%252e%252e/etc/passwd',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/..\\..\\windows',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/index.html%00.js',
    'app://bundle/%E0%A4%A',
    'app://bundle/INDEX.HTML',
    'app://other/index.html',
    'app://bundle:80/index.html',
    'app://user:word@bundle/index.html',
    'app:///index.html',
    'app:index.html',
    'file:///built/index.html',
    'https://bundle/index.html',
    'no address',
    '',
  ])('%s is not served', (address) => expect(servedFile(address, files)).toBeUndefined())

  it('never leads to a file that is not on the list', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      'main.js',
      '%00',
      '.',
      '%25',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = servedFile(`app://bundle/${pieces.join('')}`, files)
        expect([undefined, ...files.values()]).toContain(found)
      }),
    )
  })
})
