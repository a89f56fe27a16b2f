import { bytes, filesOf, utf16be } from './hostile-file'

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const words = 'Eleven prisoners were handed over on Friday, the ministry said.'
const cyrillic = [0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb]
const neither = 'The file is neither UTF-8 nor UTF-16'
const noText = 'it holds zero bytes'

/** Encodings that are wrong, mixed, cut off or unmarked. Nothing is ever replaced in silence. */
export const encodings = filesOf([
  ['bom-utf8.txt', bytes([0xef, 0xbb, 0xbf], words), 'article', words],
  ['bom-utf16le.txt', Buffer.concat([bytes([0xff, 0xfe]), utf16(words)]), 'article', words],
  ['bom-utf16be.txt', Buffer.concat([bytes([0xfe, 0xff]), utf16be(words)]), 'article', words],
  ['bom-twice.txt', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], words), 'article', words],
  ['bom-inside.txt', `Eleven\ufeffprisoners came.`, 'article'],
  ['bom-alone.txt', bytes([0xef, 0xbb, 0xbf]), 'refused', 'There is no text in it'],
  ['bom-utf16-alone.txt', bytes([0xff, 0xfe]), 'refused', 'There is no text in it'],
  ['utf16le-unmarked.txt', utf16(words), 'encoding-needed', 'utf-16le'],
  ['utf16be-unmarked.txt', utf16be(words), 'encoding-needed', 'utf-16be'],
  ['utf16-odd.txt', bytes([0xff, 0xfe, 0x41, 0x00, 0x42]), 'refused', 'not text'],
  ['utf16-half-pair.txt', bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x42, 0x00]), 'refused', 'not text'],
  ['utf32le.txt', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]), 'refused', noText],
  ['utf32be.txt', bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41, 0, 0, 0, 0x42]), 'refused', 'not text'],
  ['latin1.txt', bytes('El se\xf1or Ib\xe1\xf1ez habl\xf3 de la entrega.'), 'encoding-needed', neither],
  ['windows1251.txt', bytes(cyrillic), 'encoding-needed', 'windows-1251'],
  [
    'shift-jis.txt',
    bytes([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xcc, 0x8b, 0x4c, 0x8e, 0x96]),
    'encoding-needed',
    'shift_jis',
  ],
  ['gb18030.txt', bytes([0xd0, 0xc2, 0xce, 0xc5, 0xb1, 0xa8, 0xb5, 0xc0]), 'encoding-needed', 'gb18030'],
  ['euc-kr.txt', bytes([0xb4, 0xba, 0xbd, 0xba, 0xb1, 0xe2, 0xbb, 0xe7]), 'encoding-needed', neither],
  ['mixed.txt', bytes('caf', [0xc3, 0xa9], ' and caf', [0xe9], '.'), 'encoding-needed', neither],
  ['mixed-late.txt', bytes(`${words}\n`.repeat(3000), [0xe9, 0x2e]), 'encoding-needed', neither],
  ['cut-utf8.txt', bytes('Ib', [0xc3, 0xa1], [0xc3, 0xb1], 'ez', [0xc3]), 'encoding-needed', neither],
  ['overlong.txt', bytes('a', [0xc0, 0xaf], 'etc'), 'encoding-needed', neither],
  ['overlong-nul.txt', bytes('a', [0xc0, 0x80], 'b'), 'encoding-needed', neither],
  ['cesu8.txt', bytes('a', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 'b'), 'encoding-needed', neither],
  ['beyond-unicode.txt', bytes('a', [0xf5, 0x80, 0x80, 0x80], 'b'), 'encoding-needed', neither],
  ['stray-tail.txt', bytes('a', [0x80, 0xbf], 'b'), 'encoding-needed', neither],
  ['utf7.txt', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', 'article'],
  ['utf8-twice.txt', 'SeÃ±or IbÃ¡Ã±ez', 'article'],
  ['replaced-before.txt', 'Se\ufffdor Ib\ufffdez', 'article'],
  [
    'charset-lies.html',
    '<meta charset="utf-16"><p>Señor Ibáñez spoke.</p>',
    'article',
    'Señor Ibáñez spoke.',
  ],
  [
    'charset-named.html',
    bytes('<meta charset="windows-1251"><p>', cyrillic, '</p>'),
    'encoding-needed',
    'windows-1251',
  ],
  [
    'xml-encoding.html',
    '<?xml version="1.0" encoding="UTF-7"?><html><body><p>Plain words.</p></body></html>',
    'article',
    'Plain words.',
  ],
  [
    'utf16.rubric.json',
    Buffer.concat([bytes([0xff, 0xfe]), utf16('{"format": "rubricator"}')]),
    'refused',
    'version: is missing',
  ],
  [
    'latin1.rubric.json',
    bytes('{"format": "rubricator", "generator": "caf\xe9"}'),
    'encoding-needed',
    neither,
  ],
])
