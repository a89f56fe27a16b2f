import { describe, expect, test } from 'vitest'
import { file, provenance, read, tagset, type Broken } from '../small-file.arbitrary'

const layer = 'documents[0].layers[0]'

describe('people who are not among the annotators are told of, and the file is read', () => {
  const at = '2026-02-01'
  const stranger = { ...provenance, by: 'zoe' }
  const annotations = `${layer}.annotations`

  test.each<[string, Broken, string]>([
    ['of an annotation', { annotation: { provenance: stranger } }, `${annotations}[0].provenance.by`],
    [
      'of a relation',
      {
        file: { tagset: { ...tagset, relationTypes: [{ name: 'x', from: [], to: [] }] } },
        layer: {
          relations: [{ id: 'r', type: 'x', from: 'a1', to: 'a2', attributes: {}, provenance: stranger }],
        },
      },
      `${layer}.relations[0].provenance.by`,
    ],
    [
      'of a coreference set',
      { layer: { coreference: [{ id: 'c', members: ['a1'], links: [], provenance: stranger }] } },
      `${layer}.coreference[0].provenance.by`,
    ],
    [
      'of a comment',
      {
        document: {
          comments: [{ id: 'c', target: { kind: 'document', id: 'd1' }, by: 'zoe', at, text: 'So?' }],
        },
      },
      'documents[0].comments[0].by',
    ],
    [
      'of a decision',
      {
        document: {
          decisions: [{ id: 'x', mine: ['a1'], theirs: [], choice: 'mine', result: ['a1'], by: 'zoe', at }],
        },
      },
      'documents[0].decisions[0].by',
    ],
    [
      'of a revision',
      {
        document: {
          revisions: [{ n: 1, at, by: 'zoe', parentHash: `sha256:${'0'.repeat(64)}`, changes: [] }],
        },
      },
      'documents[0].revisions[0].by',
    ],
  ])('%s', (_, broken, where) => {
    expect(read(file(broken))).toMatchObject({
      kind: 'project',
      notes: [{ where, message: 'zoe is not among the annotators' }],
    })
  })

  test('each of them once', () => {
    const broken = { annotation: { provenance: stranger }, claim: { provenance: stranger } }
    expect(read(file(broken))).toMatchObject({ notes: [{ where: `${annotations}[0].provenance.by` }] })
  })
})
