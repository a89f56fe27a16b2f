import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { argumentsOf, type Annotation } from '#core/model/annotation'
import { annotatorId, projectId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import { newsTagset } from '#core/tagset/news-tagset'
import { readFile } from '#formats/read-file'
import { writeProject } from '#formats/rubricator/write-project'
import { blankProject } from './blank-project'
import { sampleProject } from './sample-project'

const me = { id: annotatorId('p-1'), name: '' }
const now = '2026-01-31T12:00:00Z'
const sample = sampleProject(me, now)
const [first, second] = sample.documents
const annotations = first?.layers[0]?.annotations ?? []

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function quote(annotation: Annotation): string {
  return textOf(first?.text ?? '', annotation.spans)
}

test.each(sample.documents.map((document) => [document.title, document] as const))(
  'the hash of “%s” is that of its text',
  (_, { text, textHash }) => {
    expect(textHash).toBe(`sha256:${sha256(new TextEncoder().encode(text))}`)
  },
)

test('the project is one that can be written and read again, unchanged', () => {
  const text = writeProject(sample, { generator: 'test', exportedAt: now })
  const reading = readFile(
    { name: 'sample.rubric.json', bytes: new TextEncoder().encode(text) },
    { sha256, now: () => now },
  )
  expect(reading).toMatchObject({ kind: 'project', notes: [] })
  const again =
    reading.kind === 'project' ? writeProject(reading.project, { generator: 'test', exportedAt: now }) : ''
  expect(again).toBe(text)
})

test('every role that is filled is a role of the type, and every filler is of a type the role takes', () => {
  const types = new Map(sample.tagset.types.map((type) => [type.id, type]))
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const odd = annotations.flatMap((annotation) =>
    argumentsOf(annotation).filter(({ role, filler }) => {
      const fillers = types.get(annotation.type)?.roles?.find((one) => one.name === role)?.fillers
      const type = byId.get(filler)?.type
      return fillers === undefined || type === undefined || !fillers.includes(type)
    }),
  )
  expect(odd).toEqual([])
})

test('the first article shows what the app is for, and the second waits to be read', () => {
  const kinds = annotations.map((annotation) => annotation.kind)
  expect(new Set(kinds)).toEqual(new Set(['entity', 'event', 'claim']))
  expect(annotations.map(quote)).toContain('The list … was closed before any judge had read it')
  expect(annotations.map(quote)).toContain('northern … port authorities')
  expect(
    annotations.filter((one) => one.kind === 'claim' && one.attribution.voice === 'unnamed'),
  ).toHaveLength(1)
  expect(second?.layers).toEqual([])
})

test('two people’s samples share their articles and nothing else', () => {
  const other = sampleProject({ id: annotatorId('p-2'), name: '' }, now)
  expect(other.documents.map((one) => one.id)).toEqual(sample.documents.map((one) => one.id))
  expect(other.project.id).not.toBe(sample.project.id)
  const mine = new Set(annotations.map((one) => one.id))
  expect(other.documents[0]?.layers[0]?.annotations.filter((one) => mine.has(one.id))).toEqual([])
})

test('a blank project is one that can be read', () => {
  const text = writeProject(blankProject(projectId('p'), 'New project'), {
    generator: 'test',
    exportedAt: now,
  })
  const file = { name: 'blank.rubric.json', bytes: new TextEncoder().encode(text) }
  expect(readFile(file, { sha256, now: () => now }).kind).toBe('project')
})

test('the colleague’s file to try a review with is over the same text and can be read', () => {
  const name = 'costaverde-by-a-colleague.rubric.json'
  const reading = readFile(
    { name, bytes: readFileSync(`resources/samples/${name}`) },
    { sha256, now: () => now },
  )
  if (reading.kind !== 'project') throw new Error(JSON.stringify(reading))
  expect(reading.project.documents.map((one) => one.textHash)).toEqual(
    sample.documents.map((one) => one.textHash),
  )
  const types = new Set(newsTagset.types.map((type) => type.id))
  const theirs = reading.project.documents[0]?.layers[0]?.annotations ?? []
  expect(theirs.filter((one) => !types.has(one.type))).toEqual([])
  expect(theirs.length).toBeGreaterThan(80)
})
