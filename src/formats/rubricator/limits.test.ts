import { expect, test } from 'vitest'
import { articleOf, readText } from '../article.contract'
import { file, problems, read, tagset, type Broken } from './small-file.arbitrary'

const long = 'x'.repeat(201)
const longer = 'x'.repeat(501)
const longest = 'x'.repeat(10_001)
const layer = 'documents[0].layers[0]'
const [person, denial] = tagset.types
const relation = { from: ['person'], to: ['person'] }
const relationType = { name: 'r', ...relation }
const type = { ...denial, roles: [{ name: long, fillers: [], min: 0, max: 1 }] }
const attribute = { name: long, valueType: 'string' }

function withTagset(part: object): Broken {
  return { file: { tagset: { ...tagset, ...part } } }
}

function characters(count: number): string {
  return `must have at most ${count} characters`
}

test.each<[string, Broken, string]>([
  ['project', { file: { project: { id: longer, name: '' } } }, `project.id: ${characters(500)}`],
  ['document', { document: { id: longer } }, `documents[0].id: ${characters(500)}`],
  [
    'related',
    { layer: { relations: [{ ...relation, from: longer }] } },
    `${layer}.relations[0].from: ${characters(500)}`,
  ],
  [
    'assessed',
    { layer: { assessments: [{ target: longer }] } },
    `${layer}.assessments[0].target: ${characters(500)}`,
  ],
  ['title', { document: { title: longest } }, `documents[0].title: ${characters(10_000)}`],
  [
    'detail',
    { document: { metadata: { author: longest } } },
    `documents[0].metadata.author: ${characters(10_000)}`,
  ],
  [
    'name of a type',
    withTagset({ types: [{ ...person, name: long }, denial] }),
    `tagset.types[0].name: ${characters(200)}`,
  ],
  ['role', withTagset({ types: [person, type] }), `tagset.types[1].roles[0].name: ${characters(200)}`],
  [
    'attribute',
    withTagset({ types: [person, { ...denial, attributes: [attribute] }] }),
    `tagset.types[1].attributes[0].name: ${characters(200)}`,
  ],
  ['label', withTagset({ documentLabels: [long] }), `tagset.documentLabels[0]: ${characters(200)}`],
  ['types', withTagset({ types: Array(1001).fill(person) }), 'tagset.types: must have at most 1000 items'],
  [
    'relation types',
    withTagset({ relationTypes: Array(1001).fill(relationType) }),
    'tagset.relationTypes: must have at most 1000 items',
  ],
  [
    'annotations',
    { layer: { annotations: Array(1_000_001).fill(0) } },
    `${layer}.annotations: must have at most 1000000 items`,
  ],
])('too much is told with its place: %s', { timeout: 60_000 }, (_, broken, problem) => {
  expect(problems(file(broken))).toContain(problem)
})

test('as much as is allowed is read', () => {
  const types = [
    ...tagset.types,
    ...Array.from({ length: 998 }, (_, i) => ({ ...person, id: `t${i}`, name: `${i}`.padEnd(200, 'x') })),
  ]
  const project = { id: 'x'.repeat(500), name: 'x'.repeat(10_000) }
  expect(read(file({ file: { project, tagset: { ...tagset, types } } })).kind).toBe('project')
})

test('an article keeps as much of its title and details as can be read again', () => {
  const page = `<title>${longest}</title><meta name="author" content="${longest}"><p>Words.</p>`
  const { title, metadata } = articleOf(readText('a.html', page))
  expect([title.length, metadata.author?.length]).toEqual([10_000, 10_000])
  expect(articleOf(readText('a.md', `---\nlang: ${long}\n---\nWords.`)).language).toBe('und')
})
