import { zipOf, type ZipPart } from '#archive/zip.arbitrary'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { bytes, filesOf, type Row } from './hostile-file'

const words = 'Eleven prisoners were handed over.'
const good: ZipPart = { name: 'good.txt', content: words }
const damaged = 'The archive is damaged or cut off'
const plain = zipOf([good])

/** A row whose zip holds something bad behind a good article. */
function row(name: string, bad: readonly ZipPart[], kind: Row[2], told: string): Row {
  return [`${name}.zip`, zipOf([{ name: 'first.txt', content: words }, ...bad]), kind, told]
}

/** Nothing of these comes in. */
const whole = (name: string, bad: readonly ZipPart[], told: string): Row => row(name, bad, 'refused', told)

/** Of these all comes in but one file. */
const alone = (name: string, bad: ZipPart, told: string): Row => row(name, [bad], 'archive', told)

/** Text that is packed to about a hundredth. */
function airy(size: number): Buffer {
  const chunk = (): Buffer => Buffer.from(randomBytes(750).toString('hex').padEnd(100_000, ' word'))
  return Buffer.concat(Array.from({ length: Math.ceil(size / 100_000) }, chunk))
}

const zeros = Buffer.alloc(10_000_000)
const twice = 'is in it twice'

const misleading: readonly Row[] = [
  whole(
    'link',
    [{ name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }],
    '“a.txt” in the archive is a link',
  ),
  whole('link-hidden', [{ name: '.a', content: '/etc', mode: 0o120777 }], 'is a link to another place'),
  whole('device', [{ name: 'zero.txt', mode: 0o020666 }], 'is no ordinary file'),
  whole('pipe', [{ name: 'pipe.txt', mode: 0o010666 }], 'is no ordinary file'),
  whole('twice', [good, { ...good, content: 'Other words.' }], twice),
  whole('twice-case', [good, { ...good, name: 'Good.TXT' }], twice),
  whole('twice-spelling', [{ name: 'é.txt' }, { name: 'e\u0301.txt' }], twice),
  whole('twice-unseen', [{ name: 'a\u202e.txt' }, { name: 'a\u202d.txt' }], twice),
  whole('absolute', [{ name: '/etc/cron.d/owned.txt' }], 'begins at the root of a disk'),
  whole('drive', [{ name: 'C:/Windows/owned.txt' }], 'begins at the root of a disk'),
  whole('climbing', [{ name: 'a/../../../owned.txt' }], 'leads to another folder'),
  whole('climbing-folder', [{ name: '../../owned/' }], 'leads to another folder'),
  whole('backslash', [{ name: '..\\..\\owned.txt' }], 'has a backslash in its name'),
  whole('zero-byte', [{ name: 'owned.txt\0.exe' }], 'has a zero byte in its name'),
  whole('no-name', [{ name: '' }], 'has no name'),
  whole('long-name', [{ name: `${'n'.repeat(60_000)}.txt` }], 'has a name of more than 500 characters'),
  whole('two-names', [{ name: 'a.txt', localName: '../a.txt' }], 'has two different names'),
]

const bombs: readonly Row[] = [
  whole('bomb', [{ name: 'a.txt', content: zeros }], 'becomes more than 200 times as large'),
  whole('bomb-lying', [{ name: 'a.txt', content: zeros, size: 100 }], 'is larger than it says'),
  whole(
    'bomb-stored-lying',
    [{ name: 'a.txt', content: zeros, method: 0, size: 1 }],
    'is larger than it says',
  ),
  whole(
    'bomb-in-parts',
    Array.from({ length: 900 }, (_, n) => ({ name: `${n}.txt`, content: zeros.subarray(0, 99_000) })),
    'The archive becomes more than 200 times as large',
  ),
  whole(
    'bomb-airy',
    ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, content: airy(40_000_000) })),
    'The archive becomes larger than 100 MB',
  ),
  whole(
    'bomb-overlapping',
    [
      { ...good, packedSize: 150 },
      { name: 'b.txt', content: words },
    ],
    'shares its bytes with another file',
  ),
  whole('bomb-same-place', [{ ...good, name: 'b.txt', at: 0 }], 'has two different names'),
  whole('bomb-64', [{ ...good, size: 2 ** 32 - 1, packedSize: 2 ** 32 - 1 }], damaged),
  alone(
    'bomb-nested',
    { name: 'b.zip', content: zipOf([{ name: 'c.zip', content: plain }]) },
    'an archive inside',
  ),
  alone('huge', { name: 'a.txt', content: 'x', size: 2 ** 31 }, 'It has 2048 MB; at most 50 MB'),
  [
    'many.zip',
    zipOf(Array.from({ length: 1001 }, (_, n) => ({ name: `${n}.txt` }))),
    'refused',
    'has 1001 files',
  ],
  ['count-lie.zip', zipOf([good], { zip64: true, count: 2 ** 52 }), 'refused', 'more than 20000 entries'],
  ['count-more.zip', zipOf([good], { count: 2 }), 'refused', damaged],
]

const broken: readonly Row[] = [
  whole('checksum', [{ ...good, crc32: 7 }], '“good.txt” in the archive is damaged'),
  whole('checksum-stored', [{ ...good, method: 0, crc32: 7 }], 'is damaged'),
  whole('size-less', [{ ...good, size: 3000 }], 'is damaged'),
  whole('not-deflated', [{ ...good, content: 'x', packedSize: 1 }], 'is damaged'),
  whole('locked-wholly', [{ ...good, flags: 0x841 }], damaged),
  ['cut.zip', plain.subarray(0, -9), 'refused', damaged],
  ['cut-short.zip', plain.subarray(0, 40), 'refused', damaged],
  ['beginning.zip', bytes('PK', [3, 4]), 'refused', damaged],
  [
    'two-ends.zip',
    zipOf([good], { comment: 'PK\u0005\u0006 and then more words than an end is long' }),
    'refused',
    damaged,
  ],
  ['behind.zip', bytes([...plain], 'and more'), 'refused', damaged],
  ['empty.zip', zipOf([]), 'refused', 'The archive holds no files'],
  [
    'hidden.zip',
    zipOf([{ name: '__MACOSX/._a.txt' }, { name: 'a/' }]),
    'refused',
    'The archive holds no files',
  ],
  ['words.zip', words, 'refused', 'is of no kind that can be read'],
  ['before.zip', bytes('MZ', [0x90, 0, 3], [...plain]), 'refused', 'This is a program'],
]

const unreadable: readonly Row[] = [
  alone('locked', { ...good, flags: 0x801 }, 'locked with a password'),
  alone('unknown-way', { ...good, method: 99 }, 'It is packed in a way that cannot be read'),
  alone('picture', { name: 'a.txt', content: bytes([0x89], 'PNG') }, 'This is a PNG image'),
  alone('office', { name: 'a.docx', content: plain }, 'This is a zip or office file'),
  alone('program', { name: 'a.js', content: 'owned()' }, 'is of no kind that can be read'),
  alone('project', { name: 'a.rubricator', content: gzipSync('{}') }, 'a whole project inside an archive'),
  alone('encoding', { name: 'a.txt', content: bytes('El se', [0xf1], 'or') }, 'neither UTF-8 nor UTF-16'),
  alone('exchange', { name: 'a.rubric.json', content: '{"format": "rubricator"}' }, 'version: is missing'),
  alone('turned', { name: '\u202etxt.exe', content: words }, '\ufffdtxt.exe is of no kind'),
  alone(
    'commands',
    { name: 'a\u001b]0;owned\u0007.exe', content: words },
    'a\ufffd]0;owned\ufffd.exe is of no',
  ),
  alone('prototype', { name: '__proto__' }, 'The file is empty'),
  alone('markup', { name: '<img src=x onerror=owned()>' }, 'The file is empty'),
]

/** Zip archives that would harm whoever unpacks them in good faith, or that went bad. */
export const archives = filesOf([...misleading, ...bombs, ...broken, ...unreadable])
