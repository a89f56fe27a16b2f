import { file } from '#formats/rubricator/small-file.arbitrary'
import { filesOf, type Row } from './hostile-file'

const whole = file()
const without = (key: string): string => file({ file: { [key]: undefined } })

const newer = 'The file was made by a newer version of Rubricator (format 2; this one reads 1). Update'
const foreign = 'this JSON file is not a Rubricator export'

/** Files that are cut off, no JSON, or something else. */
export const exchangeShapes = filesOf([
  ...[1, 40, 200, 500, 900, 1200].map((length): Row => [
    `cut-${length}.json`,
    whole.slice(0, length),
    'refused',
    'The file may be cut off or damaged',
  ]),
  ['cut-last.json', whole.slice(0, -1), 'refused', 'line 1, column'],
  ['doubled.json', whole + whole, 'refused', 'line 1, column'],
  ['lines.json', `${whole}\n${whole}\n`, 'refused', 'line 2, column 1'],
  ['comma.json', whole.replace(/\}$/, ',}'), 'refused', 'a key in double quotes'],
  ['comment.json', `// a comment\n${whole}`, 'refused', 'line 1, column 1'],
  ['quotes.json', "{'format': 'rubricator'}", 'refused', 'line 1, column 2'],
  ['not-a-number.json', '{"format": "rubricator", "version": NaN}', 'refused', 'a value is expected'],
  ['hexadecimal.json', '{"format": "rubricator", "version": 0x1}', 'refused', 'a value is expected'],
  ['control.json', '{"format": "rubri\ncator"}', 'refused', 'line 1, column 12'],
  ['bom.json', `\ufeff${whole}`, 'project', 'Ruiz'],
  ['null.json', 'null', 'refused', foreign],
  ['number.json', '7', 'refused', foreign],
  ['text.json', '"rubricator"', 'refused', foreign],
  ['list.json', '[]', 'refused', foreign],
  ['object.json', '{}', 'refused', foreign],
  ['foreign.json', '{"format": "doccano", "data": []}', 'refused', foreign],
  ['newer.json', file({ file: { version: 2 } }), 'refused', newer],
  ['version-text.json', file({ file: { version: '1' } }), 'refused', 'version: must be 1'],
  ['version-zero.json', file({ file: { version: 0 } }), 'refused', 'version: must be 1'],
  [
    'same-key.json',
    whole.replace('"version":1', '"version":1,"version":99'),
    'refused',
    'version: The file was made by a newer version',
  ],
  ['open-brackets.json', '['.repeat(1_000_000), 'refused', 'line 1, column 1000001'],
  ...['project', 'tagset', 'annotators', 'documents', 'offsetUnit', 'exportedAt'].map((key): Row => [
    `no-${key}.json`,
    without(key),
    'refused',
    `${key}: is missing`,
  ]),
])
