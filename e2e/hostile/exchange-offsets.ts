import { file } from '#formats/rubricator/small-file.arbitrary'
import { filesOf } from './hostile-file'

type Json = Readonly<Record<string, unknown>>

const layer = 'documents[0].layers[0]'
const spans = `${layer}.annotations[0].spans`
const spanned = (...places: readonly Json[]): string => file({ annotation: { spans: places } })

/** Offsets in a text of 28 units, with a pair at 5. */
export const exchangeOffsets = filesOf([
  ['negative.json', spanned({ start: -1, end: 4 }), 'refused', `${spans}[0].start: must be at least 0`],
  [
    'reversed.json',
    spanned({ start: 4, end: 0 }),
    'refused',
    `${spans}[0]: start 4 must be smaller than end 0`,
  ],
  ['no-length.json', spanned({ start: 4, end: 4 }), 'refused', `${spans}[0]: start 4 must be smaller`],
  ['fraction.json', spanned({ start: 0.5, end: 4 }), 'refused', `${spans}[0].start: must be a whole number`],
  [
    'beyond.json',
    spanned({ start: 0, end: 99 }),
    'refused',
    `${spans}[0]: end 99 lies outside the text (28)`,
  ],
  [
    'inside-pair.json',
    spanned({ start: 6, end: 8 }),
    'refused',
    `${spans}[0]: start 6 lies inside a surrogate pair`,
  ],
  [
    'inside-pair-end.json',
    spanned({ start: 0, end: 6 }),
    'refused',
    `${spans}[0]: end 6 lies inside a surrogate pair`,
  ],
  ['text-offset.json', spanned({ start: '0', end: 4 }), 'refused', `${spans}[0].start: must be a number`],
  ['null-offset.json', spanned({ start: null, end: 4 }), 'refused', `${spans}[0].start: must be a number`],
  ['no-offset.json', spanned({ end: 4 }), 'refused', `${spans}[0].start: is missing`],
  ['huge-offset.json', spanned({ start: 0, end: 1e300 }), 'refused', `${spans}[0].end`],
  [
    'endless-offset.json',
    spanned({ start: 0, end: 7777 }).replace('7777', '1e999'),
    'refused',
    `${spans}[0].end: is a number too large`,
  ],
  ['unsafe-offset.json', spanned({ start: 0, end: 2 ** 53 + 2 }), 'refused', `${spans}[0].end`],
  ['no-spans.json', spanned(), 'refused', `${spans}: must not be an empty list`],
  [
    'overlapping.json',
    spanned({ start: 0, end: 4 }, { start: 2, end: 5 }),
    'refused',
    `${spans}[1]: must come behind`,
  ],
  [
    'other-quote.json',
    spanned({ start: 0, end: 4, quote: 'Rios' }),
    'refused',
    `${spans}[0]: quote "Rios" does not match`,
  ],
  [
    'code-points.json',
    file({ file: { offsetUnit: 'code-point' }, annotation: { spans: [{ start: 0, end: 28 }] } }),
    'refused',
    'lies outside the text (27)',
  ],
  [
    'mark-beyond.json',
    file({ document: { marks: [{ kind: 'bold', start: 20, end: 99 }] } }),
    'refused',
    'documents[0].marks[0]: end 99',
  ],
  [
    'blocks-short.json',
    file({ document: { blocks: [{ kind: 'paragraph', start: 0, end: 18 }] } }),
    'refused',
    'documents[0].blocks: must cover the text',
  ],
  [
    'blocks-none.json',
    file({ document: { blocks: [] } }),
    'refused',
    'documents[0].blocks: must cover the text',
  ],
  [
    'block-joined.json',
    file({ document: { blocks: [{ kind: 'paragraph', start: 0, end: 28 }] } }),
    'refused',
    'holds a line feed',
  ],
])
