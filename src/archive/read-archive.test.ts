import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import type { FileReading } from '#core/model/reading'
import { sha256 } from '#formats/rubricator/project.arbitrary'
import { archiveLimits, type ArchiveLimits } from './limits'
import { isArchive, readArchive } from './read-archive'
import { zipOf, type ZipPart, type ZipShape } from './zip.arbitrary'

const surroundings = { sha256, now: (): string => '2026-03-01T10:00:00Z' }
const words = 'Eleven prisoners were handed over on Friday.'
const good: ZipPart = { name: 'good.txt', content: words }

function read(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<FileReading> {
  return readArchive({ name: 'articles.zip', bytes }, surroundings, { ...archiveLimits, ...limits })
}

/** Each file's name, and its text or why it was refused; of an archive that is refused as a whole that alone. */
async function told(
  parts: readonly ZipPart[],
  limits: Partial<ArchiveLimits> = {},
  shape: ZipShape = {},
): Promise<unknown> {
  return inWords(await read(zipOf(parts, shape), limits))
}

function inWords(reading: FileReading): unknown {
  switch (reading.kind) {
    case 'archive':
      return reading.entries.map((entry) => [entry.name, inWords(entry.reading)])
    case 'article':
      return reading.article.text
    case 'project':
      return reading.project.project.name
    case 'encoding-needed':
      return reading.guesses
    case 'refused':
      return reading.problems.map(({ message }) => message).join(' ')
  }
}

describe('an archive', () => {
  const step = fc.stringMatching(/^[a-zé本][a-z0-9 _é本]{0,8}$/u).filter((one) => one.trim() === one)
  const name = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join('/')}.txt`)
  const text = fc.array(fc.stringMatching(/^[A-Za-zé本]{1,20}$/u), { minLength: 1, maxLength: 40 })
  const part = fc.record({ name, content: text.map((all) => all.join(' ')), method: fc.constantFrom(0, 8) })
  const parts = fc.uniqueArray(part, {
    selector: (one) => one.name.normalize('NFC').toLowerCase(),
    minLength: 1,
    maxLength: 12,
  })

  it('gives every file as it was packed, in order, whether stored or deflated', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.boolean(), async (all, zip64) => {
        expect(await told(all, {}, { zip64 })).toEqual(all.map((one) => [one.name, one.content]))
      }),
    )
  })

  it('cut or altered anywhere gives a reading, and never an error thrown', async () => {
    const bytes = zipOf([good, { name: 'folder/b.md', content: '# Other\n\nText.', method: 0 }])
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), async (place, byte) => {
        const altered = Buffer.from(bytes)
        altered[place % bytes.length] = byte
        expect(['archive', 'refused']).toContain((await read(altered)).kind)
        expect((await read(bytes.subarray(0, place % bytes.length))).kind).toBe('refused')
      }),
      { numRuns: 300 },
    )
  })

  it('is told by its name and its first bytes', () => {
    expect(isArchive({ name: 'A.ZIP', bytes: zipOf([good]) })).toBe(true)
    expect(isArchive({ name: 'report.docx', bytes: zipOf([good]) })).toBe(false)
    expect(isArchive({ name: 'words.zip', bytes: Buffer.from(words) })).toBe(false)
  })

  it('is read in the encoding and format that a person names', async () => {
    const bytes = zipOf([{ name: 'a.log', content: Buffer.from('El señor habló.', 'latin1') }])
    const file = { name: 'a.zip', bytes, encoding: 'windows-1252', format: 'text' }
    expect(inWords(await readArchive(file, surroundings))).toEqual([['a.log', 'El señor habló.']])
  })

  it('passes over folders, hidden files and what systems put in', async () => {
    const names = ['news/', '__MACOSX/news/._good.txt', '.DS_Store', 'news/.git/config', 'a/Thumbs.db']
    expect(await told([...names.map((name) => ({ name })), good])).toEqual([['good.txt', words]])
    expect(await told([{ name: 'news/' }, { name: '.hidden.txt' }])).toContain('holds no files')
    expect(await told([])).toContain('holds no files')
  })
})

describe('a name in an archive', () => {
  test('is UTF-8 with or without the sign for it, and CP437 otherwise', async () => {
    expect(await told([{ name: Buffer.from('señor.txt'), content: words }])).toEqual([['señor.txt', words]])
    expect(await told([{ name: Buffer.from([0x73, 0xa4, 0x2e, 0x6d, 0x64]), content: words }])).toEqual([
      ['sñ.md', words],
    ])
  })

  test('with signs that would make it look like another is shown with marks in their place', async () => {
    expect(await told([{ name: '\u202etxt.exe\u001b[2J.md', content: words }])).toEqual([
      ['\ufffdtxt.exe\ufffd[2J.md', words],
    ])
  })
})

describe('one file of an archive is refused alone', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  test.each<readonly [string, ZipPart, string]>([
    ['a picture', { name: 'x.png', content: png }, 'This is a PNG image'],
    ['of no known kind', { name: 'x.js', content: 'alert(1)' }, 'is of no kind that can be read'],
    ['empty', { name: 'x.txt' }, 'The file is empty'],
    ['an archive', { name: 'x.zip', content: zipOf([good]) }, 'an archive inside an archive'],
    ['an archive by another name', { name: 'x.txt', content: zipOf([good]) }, 'This is a zip or office file'],
    [
      'a whole project',
      { name: 'x.rubricator', content: gzipSync('{}') },
      'a whole project inside an archive',
    ],
    ['locked with a password', { name: 'x.txt', content: words, flags: 0x801 }, 'locked with a password'],
    ['packed in another way', { name: 'x.txt', content: words, method: 14 }, 'Pack the files again'],
    ['broken', { name: 'x.rubric.json', content: '{"format": "rubricator"}' }, 'is missing'],
  ])('that is %s', async (_, bad, reason) => {
    expect(await told([bad, good])).toEqual([
      [bad.name, expect.stringContaining(reason)],
      ['good.txt', words],
    ])
  })

  test('that is too large, and is not unpacked', async () => {
    const huge = { name: 'film.txt', content: 'x', size: 51 * 1024 * 1024 }
    expect(await told([huge, good])).toEqual([
      ['film.txt', expect.stringContaining('It has 51 MB; at most 50 MB')],
      ['good.txt', words],
    ])
  })

  test('whose encoding cannot be told', async () => {
    const latin = { name: 'latin.txt', content: Buffer.from('El señor habló', 'latin1') }
    const reading = await read(zipOf([latin, good]))
    expect(reading).toMatchObject({
      entries: [{ reading: { kind: 'encoding-needed' } }, { reading: { kind: 'article' } }],
    })
  })
})

describe('an archive is refused as a whole', () => {
  const bomb = 'a'.repeat(300_000)
  const ballast: ZipPart = { name: 'b.txt', content: Buffer.alloc(3000, words), method: 0 }
  test.each<readonly [string, readonly ZipPart[], string]>([
    [
      'has a link',
      [{ name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }],
      '“a.txt” in the archive is a link',
    ],
    ['has a device', [{ name: 'a.txt', mode: 0o020666 }], 'is no ordinary file'],
    ['has a name twice', [good, good], '“good.txt” in the archive is in it twice'],
    ['has names that differ in case only', [good, { name: 'GOOD.txt' }], 'is in it twice'],
    ['has one name in two spellings', [{ name: 'é.txt' }, { name: 'e\u0301.txt' }], 'is in it twice'],
    ['has hidden files twice', [{ name: '.a' }, { name: '.a' }], 'is in it twice'],
    ['has an absolute name', [{ name: '/etc/a.txt' }], 'begins at the root of a disk'],
    ['has a drive letter', [{ name: 'C:a.txt' }], 'begins at the root of a disk'],
    ['has a name that leads out', [{ name: 'a/../../b.txt' }], 'leads to another folder'],
    ['has a folder that leads out', [{ name: '../' }], 'leads to another folder'],
    ['has backslashes', [{ name: '..\\b.txt' }], 'has a backslash'],
    ['has a zero byte in a name', [{ name: 'a.txt\0.png' }], 'has a zero byte'],
    ['has no name for a file', [{ name: '' }], 'has no name'],
    ['has an endless name', [{ name: 'n'.repeat(501) }], 'more than 500 characters'],
    ['has two names for a file', [{ name: 'a.txt', localName: 'b.txt' }], 'has two different names'],
    ['has a wrong checksum', [{ ...good, crc32: 1 }], '“good.txt” in the archive is damaged'],
    ['has a wrong checksum of what is stored', [{ ...good, method: 0, crc32: 1 }], 'is damaged'],
    ['has less than it says', [{ ...good, size: 60 }], 'is damaged'],
    ['has more than it says', [{ ...good, size: 10 }], 'is larger than it says'],
    ['has more stored than it says', [{ ...good, method: 0, size: 10 }], 'is larger than it says'],
    ['has bytes that are not packed so', [{ ...good, packedSize: 10 }], 'is damaged'],
    [
      'has a bomb',
      [ballast, { name: 'a.txt', content: bomb }],
      '“a.txt” in the archive becomes more than 200',
    ],
    ['says little of a bomb', [{ name: 'a.txt', content: bomb, size: 90 }], 'is larger than it says'],
    ['shares bytes', [good, { ...good, name: 'b.txt', localName: 'good.txt', at: 0 }], 'two different names'],
    ['shares bytes under one name', [{ ...good, packedSize: 120 }, { name: 'b.txt' }], 'shares its bytes'],
    ['is all encrypted', [{ ...good, flags: 0x41 }], 'The archive is damaged'],
  ])('when it %s', async (_, parts, reason) => {
    expect(await told([{ name: 'first.txt', content: words }, ...parts].reverse())).toContain(reason)
  })

  test('when it holds too much', async () => {
    const three = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, content: words, method: 0 }))
    expect(await told(three, { entries: 2 })).toContain('more than 2 entries')
    expect(await told(three, { files: 2 })).toContain('has 3 files; at most 2')
    expect(await told(three, { unpacked: 100 })).toContain('larger than 0 MB')
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `${n}.txt`, content: 'a'.repeat(90_000) }))
    expect(await told(many)).toContain('The archive becomes more than 200 times as large')
    expect(await told([good], {}, { zip64: true, count: 2 ** 52 })).toContain('more than 20000 entries')
  })

  test('when it is cut, or is none', async () => {
    const bytes = zipOf([good])
    for (const part of [bytes.subarray(0, 30), bytes.subarray(0, -1), Buffer.from('PK words')])
      expect(inWords(await read(part))).toContain('The archive is damaged or cut off')
  })
})
