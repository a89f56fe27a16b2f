import { attribution, file, tagset } from '#formats/rubricator/small-file.arbitrary'
import { filesOf } from './hostile-file'

type Json = Readonly<Record<string, unknown>>

const layer = 'documents[0].layers[0]'
const person = { id: 'person', kind: 'entity', name: 'Person', color: '#0000ff' }
const denial = { id: 'denial', kind: 'claim', name: 'Denial', color: '#ff0000' }
const typed = (...types: readonly Json[]): string => file({ file: { tagset: { ...tagset, types } } })

/** Ids, references and chains. */
export const exchangeReferences = filesOf([
  [
    'same-id.json',
    file({ claim: { id: 'a1' } }),
    'refused',
    `${layer}.annotations[1].id: a1 is already the id of`,
  ],
  [
    'same-id-elsewhere.json',
    file({ layer: { id: 'd1' } }),
    'refused',
    `${layer}.id: d1 is already the id of documents[0]`,
  ],
  [
    'same-type.json',
    typed(person, denial, person),
    'refused',
    'tagset.types[2].id: person is already the id',
  ],
  [
    'same-person.json',
    file({
      file: {
        annotators: [
          { id: 'ana', name: 'A' },
          { id: 'ana', name: 'B' },
        ],
      },
    }),
    'refused',
    'annotators[1].id: ana is already',
  ],
  [
    'no-id.json',
    file({ annotation: { id: undefined } }),
    'refused',
    `${layer}.annotations[0].id: is missing`,
  ],
  [
    'empty-id.json',
    file({ annotation: { id: '' } }),
    'refused',
    `${layer}.annotations[0].id: must not be empty`,
  ],
  ['number-id.json', file({ annotation: { id: 7 } }), 'refused', `${layer}.annotations[0].id: must be text`],
  [
    'unknown-type.json',
    file({ annotation: { type: 'ghost' } }),
    'refused',
    'ghost is not a type of the tagset',
  ],
  [
    'wrong-kind.json',
    file({ annotation: { type: 'denial' } }),
    'refused',
    'denial is a type of kind claim, not entity',
  ],
  [
    'unknown-kind.json',
    file({ annotation: { kind: 'ghost' } }),
    'refused',
    `${layer}.annotations[0].kind: must be a known kind`,
  ],
  [
    'dangling-source.json',
    file({ claim: { attribution: { ...attribution, sources: ['ghost'] } } }),
    'refused',
    'sources[0]: ghost is not in this layer',
  ],
  [
    'dangling-filler.json',
    file({ claim: { arguments: [{ id: 'r1', role: 'time', filler: 'ghost' }] } }),
    'refused',
    'arguments[0].filler: ghost is not in this layer',
  ],
  [
    'dangling-within.json',
    file({ claim: { within: 'ghost' } }),
    'refused',
    'within: ghost is not in this layer',
  ],
  ['within-itself.json', file({ claim: { within: 'a2' } }), 'refused', 'within: reports a2 within itself'],
  [
    'filler-itself.json',
    file({ claim: { arguments: [{ id: 'r1', role: 'time', filler: 'a2' }] } }),
    'project',
    'r1',
  ],
  [
    'parent-itself.json',
    typed({ ...person, parent: 'person' }, denial),
    'refused',
    'tagset.types[0].parent: makes person its own ancestor',
  ],
  [
    'parent-cycle.json',
    typed({ ...person, parent: 'denial' }, { ...denial, parent: 'person' }),
    'refused',
    'its own ancestor',
  ],
  [
    'dangling-annotator.json',
    file({ layer: { annotator: 'ghost' } }),
    'refused',
    `${layer}.annotator: ghost is not among the annotators`,
  ],
  [
    'dangling-comment.json',
    file({
      document: {
        comments: [
          { id: 'c1', target: { kind: 'annotation', id: 'ghost' }, by: 'ana', at: '2026-01-01', text: 'x' },
        ],
      },
    }),
    'project',
    'ghost is not in this file',
  ],
  [
    'dangling-set.json',
    file({
      layer: {
        coreference: [
          {
            id: 'c1',
            members: ['ghost'],
            links: [],
            provenance: { by: 'ana', at: '2026-01-01', how: 'hand' },
          },
        ],
      },
    }),
    'refused',
    'coreference[0].members[0]: ghost is not in this layer',
  ],
  [
    'dangling-assessment.json',
    file({
      layer: {
        assessments: [
          { id: 's1', holder: { kind: 'author' }, target: 'ghost', certainty: 'certain', polarity: '+' },
        ],
      },
    }),
    'refused',
    'assessments[0].target: ghost is not in this layer',
  ],
])
