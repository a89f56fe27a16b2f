import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exchangeJsonSchema } from './json-schema'
import { projectArbitrary } from './project.arbitrary'
import { writeProject } from './write-project'

const published = readFileSync(
  new URL('../../../resources/schema/rubricator-1.schema.json', import.meta.url),
  'utf8',
)

function parsed(json: string): object {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) throw new Error('No object')
  return value
}

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(parsed(published))

test('the published schema is the one the reader uses (npm run --silent cli -- schema)', () => {
  expect(published).toBe(exchangeJsonSchema())
})

test('every export is valid against the published schema', () => {
  fc.assert(
    fc.property(
      projectArbitrary,
      fc.constantFrom('utf-16' as const, 'code-point' as const),
      (project, offsetUnit) => {
        accepts(parsed(writeProject(project, { exportedAt: '2026-02-02T00:00:00Z', offsetUnit })))
        expect(accepts.errors).toBeNull()
      },
    ),
  )
})

test.each([
  ['a missing key', '"exportedAt": "2026-02-02"', '"exported": "2026-02-02"'],
  ['another version', '"version": 1', '"version": 2'],
  ['an unknown unit', '"utf-16"', '"bytes"'],
])('%s is not valid', (_, good, bad) => {
  const [project] = fc.sample(projectArbitrary, { numRuns: 1, seed: 1 })
  if (project === undefined) throw new Error('No sample')
  const json = writeProject(project, { exportedAt: '2026-02-02' })
  expect(accepts(parsed(json))).toBe(true)
  expect(accepts(parsed(json.replace(good, bad)))).toBe(false)
})
