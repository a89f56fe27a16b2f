import { describe, expect, test } from 'vitest'
import { attribution, file, problems, provenance, read, type Broken } from './small-file.arbitrary'

const layer = 'documents[0].layers[0]'

describe('a file with something wrong is refused with the JSON path', () => {
  test('but not one where nothing is wrong', () => expect(problems(file())).toEqual([]))

  test.each<[string, Broken, string]>([
    [
      'a span behind the text',
      { annotation: { spans: [{ start: 3, end: 99 }] } },
      `${layer}.annotations[0].spans[0]: end 99 lies outside the text (28)`,
    ],
    [
      'a span without length',
      { annotation: { spans: [{ start: 3, end: 3 }] } },
      `${layer}.annotations[0].spans[0]: start 3 must be smaller than end 3`,
    ],
    [
      'half a character',
      { annotation: { spans: [{ start: 0, end: 6 }] } },
      `${layer}.annotations[0].spans[0]: end 6 lies inside a surrogate pair`,
    ],
    [
      'another quote',
      { annotation: { spans: [{ start: 0, end: 4, quote: 'Rui' }] } },
      `${layer}.annotations[0].spans[0]: quote "Rui" does not match the text there, which is "Ruiz"`,
    ],
    [
      'spans out of order',
      {
        annotation: {
          spans: [
            { start: 8, end: 10 },
            { start: 0, end: 4 },
          ],
        },
      },
      `${layer}.annotations[0].spans[1]: must come behind the span before it, without overlap`,
    ],
    ['no span', { annotation: { spans: [] } }, `${layer}.annotations[0].spans: must not be an empty list`],
    [
      'an unknown type',
      { annotation: { type: 'ghost' } },
      `${layer}.annotations[0].type: ghost is not a type of the tagset`,
    ],
    [
      'a type of another kind',
      { annotation: { type: 'denial' } },
      `${layer}.annotations[0].type: denial is a type of kind claim, not entity`,
    ],
    [
      'an unknown kind',
      { annotation: { kind: 'ghost' } },
      `${layer}.annotations[0].kind: must be a known kind`,
    ],
    [
      'a source that is not there',
      { claim: { attribution: { ...attribution, sources: ['a9'] } } },
      `${layer}.annotations[1].attribution.sources[0]: a9 is not in this layer`,
    ],
    [
      'a filler that is not there',
      { claim: { arguments: [{ id: 'x', role: 'Time', filler: 'a9' }] } },
      `${layer}.annotations[1].arguments[0].filler: a9 is not in this layer`,
    ],
    [
      'a claim within itself',
      { claim: { within: 'a2' } },
      `${layer}.annotations[1].within: reports a2 within itself`,
    ],
    [
      'a claim within an entity',
      { claim: { within: 'a1' } },
      `${layer}.annotations[1].within: a1 is of kind entity; only a claim can report another`,
    ],
    [
      'an id twice',
      { claim: { id: 'a1' } },
      `${layer}.annotations[1].id: a1 is already the id of ${layer}.annotations[0]`,
    ],
    [
      'a member that is not there',
      { layer: { coreference: [{ id: 'c', members: ['a1', 'a9'], links: [], provenance }] } },
      `${layer}.coreference[0].members[1]: a9 is not in this layer`,
    ],
    [
      'a relation to nothing',
      { layer: { relations: [{ id: 'r', type: 'x', from: 'a1', to: 'a9', attributes: {}, provenance }] } },
      `${layer}.relations[0].to: a9 is not in this layer`,
    ],
    [
      'an assessment of nothing',
      {
        layer: {
          assessments: [
            { id: 's', holder: { kind: 'author' }, target: 'a9', certainty: 'certain', polarity: '+' },
          ],
        },
      },
      `${layer}.assessments[0].target: a9 is not in this layer`,
    ],
    [
      'an annotator that is not there',
      { layer: { annotator: 'bo' } },
      `${layer}.annotator: bo is not among the annotators`,
    ],
    [
      'another text',
      { document: { textHash: `sha256:${'0'.repeat(64)}` } },
      'documents[0].textHash: does not match the text, which was changed after the export',
    ],
    [
      'a gap between blocks',
      {
        document: {
          blocks: [
            { kind: 'paragraph', start: 0, end: 17 },
            { kind: 'paragraph', start: 19, end: 28 },
          ],
        },
      },
      'documents[0].blocks[1]: must start at 18, one line feed behind the last',
    ],
    [
      'a letter between blocks',
      {
        document: {
          blocks: [
            { kind: 'paragraph', start: 0, end: 7 },
            { kind: 'paragraph', start: 8, end: 18 },
            { kind: 'paragraph', start: 19, end: 28 },
          ],
        },
      },
      'documents[0].blocks[1]: must be parted from the block before it by a line feed',
    ],
    [
      'a block of two lines',
      { document: { blocks: [{ kind: 'paragraph', start: 0, end: 28 }] } },
      'documents[0].blocks[0]: holds a line feed; every line is a block of its own',
    ],
    [
      'text without a block',
      { document: { blocks: [{ kind: 'paragraph', start: 0, end: 18 }] } },
      'documents[0].blocks: must cover the text to its end (28)',
    ],
    [
      'a mark outside',
      { document: { marks: [{ kind: 'bold', start: 27, end: 29 }] } },
      'documents[0].marks[0]: end 29 lies outside the text (28)',
    ],
    ['a title that is missing', { document: { title: undefined } }, 'documents[0].title: is missing'],
    ['a title that is a number', { document: { title: 7 } }, 'documents[0].title: must be text'],
    [
      'half a character in an unknown key',
      { document: { later: ['\ud83d'] } },
      'documents[0].later[0]: holds half of a surrogate pair, which is no character',
    ],
    [
      'a newer version',
      { file: { version: 2 } },
      'version: The file was made by a newer version of Rubricator (format 2; this one reads 1). Update Rubricator to open it.',
    ],
    [
      'another format',
      { file: { format: 'x' } },
      'format: must be "rubricator": this JSON file is not a Rubricator export',
    ],
  ])('%s', (_, broken, expected) => expect(problems(file(broken))).toContain(expected))

  test('and every problem is told, not only the first', () => {
    const spans = [{ start: 3, end: 99 }]
    expect(problems(file({ annotation: { spans, type: 'ghost' }, claim: { within: 'a7' } })).length).toBe(3)
  })

  test('nesting beyond reason', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(problems(file({ file: { later: 1 } }).replace('"later":1', `"later":${deep}`))[0]).toMatch(
      /nested more than 64/,
    )
  })
})

test('a link that could run something is left out with a note, its mark stays', () => {
  const marks = [{ kind: 'link', start: 0, end: 4, href: 'javascript:alert(1)' }]
  const reading = read(file({ document: { marks } }))
  expect(reading).toMatchObject({ kind: 'project', notes: [{ where: 'documents[0].marks[0].href' }] })
  const read1 = reading.kind === 'project' ? reading.project.documents[0]?.marks : undefined
  expect(read1).toEqual([{ kind: 'link', start: 0, end: 4 }])
})

test('keys that name parts of every object do no harm', () => {
  const json = file().replace(
    '"metadata":{}',
    '"metadata":{"__proto__":{"author":"x"},"constructor":{"a":1}}',
  )
  const reading = read(json)
  const metadata = reading.kind === 'project' ? reading.project.documents[0]?.metadata : undefined
  expect(metadata?.author).toBeUndefined()
  expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype)
  expect(reading).toMatchObject({ notes: [{ where: 'documents[0].metadata.__proto__' }] })
})

test('offsets in code points are counted behind astral characters too', () => {
  const spans = [{ start: 7, end: 13, quote: 'denied' }]
  const reading = read(
    file({
      file: { offsetUnit: 'code-point' },
      annotation: { spans },
      claim: { spans, attribution: { ...attribution, cue: [] } },
      document: {
        blocks: [
          { kind: 'paragraph', start: 0, end: 17 },
          { kind: 'paragraph', start: 18, end: 27 },
        ],
      },
    }),
  )
  const annotation =
    reading.kind === 'project' ? reading.project.documents[0]?.layers[0]?.annotations[0] : undefined
  expect(annotation?.spans).toEqual([{ start: 8, end: 14 }])
})
