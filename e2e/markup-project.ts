import { createHash } from 'node:crypto'

/** Would run in a page that takes text for markup; each says which field it is in. */
export const markup = (field: string): string =>
  `${field}"'><img src=x onerror="globalThis.owned='${field}'"><script>globalThis.owned='${field}'</script><svg onload="globalThis.owned='${field}'">{{7*7}}`

/** Would be run by a spreadsheet. */
export const formula = (field: string): string => `=HYPERLINK("http://127.0.0.1:9/?${field}"&A1,"x")`

export interface HostileField {
  /** As `markup` was given it. */
  readonly name: string
  readonly isShown: boolean
  /** In a project file that is written; what the app does not know of is left out. */
  readonly isKept: boolean
  /** The tables that have it as a cell. */
  readonly tables: readonly string[]
}

const [spans, args, claims] = ['tables.csv', 'tables.arguments.csv', 'tables.claims.csv'] as const
const all = [spans, args, claims]

function field(name: string, isShown: boolean, tables: readonly string[] = [], isKept = true): HostileField {
  return { name, isShown, isKept, tables }
}

/** Every field of a file that takes words, and where it is to be found. */
export const FIELDS: readonly HostileField[] = [
  field('quote', true),
  field('text', true),
  field('title', true, all),
  field('project', true),
  field('colleague', true),
  field('person', true, [spans]),
  field('leaving', true, [spans, args]),
  field('denial', true, all),
  field('person guideline', true),
  field('example', false),
  field('key', true),
  field('role', true, [args]),
  field('entity note', true, [spans]),
  field('claim note', true, [spans, claims]),
  field('entity attribute', true),
  field('entity value', true, [spans]),
  field('entity choice', true, [spans]),
  field('choice', true),
  field('kb', true),
  field('label', true),
  field('stance', false, [claims]),
  field('relation', false),
  field('comment', false),
  field('document label', false),
  field('entity', false),
  field('published', true),
  field('publisher', true),
  field('author', true),
  field('file name', false),
  field('media type', false),
  field('generator', false, [], false),
]

export interface HostileFile {
  readonly project: object
  readonly text: string
  readonly word: string
}

/** A project with such a value in every field that takes words. */
export function hostileProject(markup: (field: string) => string): HostileFile {
  const word = markup('quote')
  const text = `Ruiz ${word} denied it.\nShe left ${markup('text')}.`
  const second = text.indexOf('\n') + 1
  const spans = (quote: string): object[] => [
    { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote },
  ]
  const signed = (name: string): object => ({ by: 'ana', at: '2026-02-01', how: 'hand', from: markup(name) })
  const described = (name: string): object => ({
    attributes: {
      [markup(`${name} attribute`)]: markup(`${name} value`),
      certainty: markup(`${name} choice`),
    },
    links: [{ kb: markup('kb'), id: 'javascript:globalThis.owned=1', label: markup('label') }],
    note: markup(`${name} note`),
    provenance: signed(name),
  })
  const type = (id: string, kind: string, more: object = {}): object => ({
    ...{
      id,
      kind,
      name: markup(id),
      color: '#335577',
      key: markup('key'),
      guideline: markup(`${id} guideline`),
    },
    ...{ examples: [markup('example')], ...more },
  })
  const roles = [{ name: markup('role'), fillers: ['person'], min: 0, max: 9 }]
  const layer = {
    ...{ id: 'l1', annotator: 'ana', role: 'annotator', revision: 1, basedOn: [], status: 'finished' },
    ...{ covered: ['entity', 'event', 'claim'], labels: [markup('document label')], assessments: [] },
    annotations: [
      { id: 'a1', kind: 'entity', type: 'person', spans: spans('Ruiz'), ...described('entity') },
      { id: 'a2', kind: 'entity', type: 'person', spans: spans(word), ...described('quoted') },
      {
        ...{ id: 'a3', kind: 'event', type: 'leaving', spans: spans('left'), ...described('event') },
        arguments: [{ id: 'r1', role: markup('role'), filler: 'a1' }],
      },
      {
        ...{ id: 'a4', kind: 'claim', type: 'denial', spans: spans('it'), ...described('claim') },
        ...{ arguments: [{ id: 'r2', role: markup('role'), filler: 'a2' }], stance: markup('stance') },
        attribution: { voice: 'named', sources: ['a1'], cue: spans('denied') },
      },
    ],
    relations: [
      {
        id: 'e1',
        type: markup('relation'),
        from: 'a1',
        to: 'a2',
        attributes: {},
        provenance: signed('relation'),
      },
    ],
    coreference: [{ id: 'c1', members: ['a1', 'a2'], links: [], provenance: signed('set') }],
  }
  const theirs = {
    ...layer,
    ...{ id: 'l2', annotator: 'cy', relations: [], coreference: [] },
    annotations: [
      {
        id: 'z1',
        kind: 'entity',
        type: 'person',
        spans: spans('She'),
        attributes: {},
        links: [],
        provenance: signed('theirs'),
      },
    ],
  }
  const project = {
    ...{
      format: 'rubricator',
      version: 1,
      generator: markup('generator'),
      exportedAt: '2026-02-01',
      offsetUnit: 'utf-16',
    },
    project: { id: 'p1', name: markup('project') },
    tagset: {
      ...{ id: 't', version: 1, documentLabels: [markup('document label')] },
      types: [
        type('person', 'entity', {
          attributes: [{ name: 'certainty', valueType: 'choice', values: [markup('choice')] }],
        }),
        type('leaving', 'event', { roles }),
        type('denial', 'claim', { roles }),
      ],
      relationTypes: [{ name: markup('relation'), from: [], to: [] }],
    },
    annotators: [
      { id: 'ana', name: markup('annotator') },
      { id: 'cy', name: markup('colleague') },
    ],
    documents: [
      {
        ...{
          id: 'd1',
          title: markup('title'),
          language: 'en',
          text,
          revision: 1,
          revisions: [],
          layers: [layer, theirs],
        },
        metadata: {
          published: markup('published'),
          publisher: markup('publisher'),
          author: markup('author'),
          url: 'javascript:globalThis.owned=1',
        },
        source: {
          fileName: markup('file name'),
          mediaType: markup('media type'),
          sha256: '0'.repeat(64),
          importedAt: '2026-02-01',
        },
        textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
        blocks: [
          { kind: 'heading', level: 1, start: 0, end: second - 1 },
          { kind: 'paragraph', start: second, end: text.length },
        ],
        marks: [
          { kind: 'link', start: 0, end: 4, href: 'https://a.example/"><script>globalThis.owned=1</script>' },
        ],
        comments: [
          {
            id: 'k1',
            target: { kind: 'annotation', layer: 'l1', id: 'a1' },
            by: 'ana',
            at: '2026-02-01',
            text: markup('comment'),
          },
        ],
        decisions: [],
      },
    ],
  }
  return { project, text, word }
}
