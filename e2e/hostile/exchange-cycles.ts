import { file, provenance, rest, tagset } from '#formats/rubricator/small-file.arbitrary'
import { filesOf } from './hostile-file'

type Json = Readonly<Record<string, unknown>>

const layer = 'documents[0].layers[0]'
const entity = { id: 'a1', kind: 'entity', type: 'person', spans: [{ start: 0, end: 4 }], ...rest }
const claim = { kind: 'claim', type: 'denial', spans: [{ start: 8, end: 17 }], arguments: [], ...rest }
const attribution = { voice: 'author', sources: [], cue: [] }
const person = { id: 'person', kind: 'entity', name: 'Person', color: '#0000ff' }
const denial = { id: 'denial', kind: 'claim', name: 'Denial', color: '#ff0000' }

function related(from: string, to: string): string {
  const relation = { id: 'r1', type: 'knows', from, to, attributes: {}, provenance }
  const relationTypes = [{ name: 'knows', from: [], to: [] }]
  return file({ file: { tagset: { ...tagset, relationTypes } }, layer: { relations: [relation] } })
}

function commented(...replies: readonly (readonly [id: string, inReplyTo: string])[]): string {
  const said = { target: { kind: 'annotation', id: 'a1' }, by: 'ana', at: '2026-01-01', text: 'Words.' }
  return file({ document: { comments: replies.map(([id, inReplyTo]) => ({ ...said, id, inReplyTo })) } })
}

function reporting(...within: readonly (readonly [id: string, within: string])[]): string {
  const claims = within.map(([id, one]) => ({ ...claim, id, within: one, attribution }))
  return file({ layer: { annotations: [entity, ...claims] } })
}

const withTypes = (...types: readonly Json[]): string => file({ file: { tagset: { ...tagset, types } } })
const empty = (count: number): readonly unknown[] => Array.from({ length: count }, () => ({}))

/** Ends that are not there, things that lead back to themselves, and more than a file may have. */
export const exchangeCycles = filesOf([
  ['dangling-from.json', related('ghost', 'a1'), 'refused', `${layer}.relations[0].from: ghost is not in`],
  ['dangling-to.json', related('a1', 'ghost'), 'refused', `${layer}.relations[0].to: ghost is not in`],
  ['related-to-itself.json', related('a1', 'a1'), 'project', '"from":"a1"'],
  [
    'within-each-other.json',
    reporting(['c1', 'c2'], ['c2', 'c1']),
    'refused',
    `${layer}.annotations[1].within: reports c1 within itself`,
  ],
  [
    'within-three.json',
    reporting(['c1', 'c2'], ['c2', 'c3'], ['c3', 'c1']),
    'refused',
    `${layer}.annotations[3].within: reports c3 within itself`,
  ],
  ['reply-to-itself.json', commented(['c1', 'c1']), 'project', '"inReplyTo":"c1"'],
  ['reply-to-each-other.json', commented(['c1', 'c2'], ['c2', 'c1']), 'project', '"inReplyTo":"c2"'],
  ['reply-to-nothing.json', commented(['c1', 'ghost']), 'project', 'inReplyTo: ghost is not in this file'],
  [
    'proto-attribute.json',
    file().replace('"attributes":{}', '"attributes":{"__proto__":"owned"}'),
    'project',
    'attributes.__proto__: This key cannot be kept',
  ],
  [
    'proto-type.json',
    withTypes({ ...person, id: '__proto__' }, { ...denial, parent: '__proto__' }),
    'refused',
    'person is not a type of the tagset',
  ],
  [
    'proto-type-used.json',
    file({
      file: { tagset: { ...tagset, types: [{ ...person, id: '__proto__' }, denial] } },
      annotation: { type: '__proto__' },
    }),
    'project',
    '"type":"__proto__"',
  ],
  [
    'proto-name.json',
    withTypes({ ...person, name: '__proto__' }, { ...denial, name: 'constructor' }),
    'project',
    '"name":"__proto__"',
  ],
  [
    'many-broken.json',
    file({ layer: { annotations: empty(130_000) } }),
    'refused',
    'And more than 1000 more like these.',
  ],
  [
    'many-types.json',
    withTypes(...Array<Json>(1001).fill(person)),
    'refused',
    'must have at most 1000 items',
  ],
  [
    'long-id.json',
    file({ file: { project: { id: 'p'.repeat(600), name: 'p' } } }),
    'refused',
    'project.id: must have at most 500 characters',
  ],
  [
    'long-title.json',
    file({ document: { title: 'x'.repeat(10_001) } }),
    'refused',
    'documents[0].title: must have at most 10000 characters',
  ],
  [
    'commands.json',
    file({ annotation: { type: 'ghost\u001b]0;owned\u0007' } }),
    'refused',
    'is not a type of the tagset',
  ],
])
