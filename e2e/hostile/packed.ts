import { gzipSync } from 'node:zlib'
import { bytes, filesOf } from './hostile-file'

const damaged = 'The file is damaged, or too large to be read'
const foreign = 'This is no project file of Rubricator'

/** Files packed as whole projects are. The window unpacks them, up to a limit; the command line takes none. */
export const packed = filesOf([
  ['packed-cut.txt', bytes([0x1f, 0x8b, 8, 0, 0]), 'refused', damaged],
  [
    'packed-half.rubric.gz',
    gzipSync('Eleven prisoners came. '.repeat(100)).subarray(0, 40),
    'refused',
    damaged,
  ],
  ['packed-words.txt', gzipSync('Eleven prisoners came.'), 'refused', foreign],
  ['packed-nothing.rubric.gz', gzipSync(''), 'refused', foreign],
  [
    'packed-twice.rubric.gz',
    gzipSync(gzipSync('Eleven prisoners came.')),
    'refused',
    'Use another copy of it',
  ],
  ['packed-json.rubric.json', gzipSync('{"format": "rubricator", "version": 1}\n'), 'refused', foreign],
  ['packed-brackets.rubric.gz', gzipSync('['.repeat(1_000_000)), 'refused', foreign],
  ['packed-blanks.rubric.gz', gzipSync(Buffer.alloc(30_000_000, ' ')), 'refused', foreign],
])
