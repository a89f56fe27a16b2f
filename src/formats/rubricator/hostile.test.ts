import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectArbitrary } from './project.arbitrary'
import { file, read, rest } from './small-file.arbitrary'
import { writeProject } from './write-project'

test.each([
  ['{"a": 1,\n "b" 2}', 'line 2, column 6'],
  ['{"a": 1,}', 'line 1, column 9'],
  ['{"a": [1, 2', 'line 1, column 12'],
  ['{"a": "x\ny"}', 'line 1, column 7'],
  ['{"a": 01}', 'line 1, column 7'],
  ['[1] 2', 'line 1, column 5'],
  ['', 'line 1, column 1'],
])('a syntax error in %j is told with %s', (json, where) => {
  expect(read(json)).toMatchObject({ kind: 'refused', problems: [{ where }] })
})

describe('whatever is in a file', () => {
  const json = projectArbitrary.map((project) => writeProject(project, { exportedAt: '2026-02-02' }))

  test('text cut, doubled or overwritten gives a reading, never an error thrown', () => {
    fc.assert(
      fc.property(
        json,
        fc.nat(),
        fc.nat(20),
        fc.constantFrom('', '"', '{', '-1', 'null', '\\ud800', '😀'),
        (whole, at, length, put) => {
          const start = at % whole.length
          const reading = read(whole.slice(0, start) + put + whole.slice(start + length))
          expect(['project', 'refused']).toContain(reading.kind)
        },
      ),
    )
  })

  test('any value put in any place gives a reading, never an error thrown', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.jsonValue(), (whole, at, value) => {
        let count = 0
        const places = JSON.stringify(JSON.parse(whole)).split(/[,{[]/).length
        const reviver = (_: string, member: unknown): unknown => (count++ === at % places ? value : member)
        const broken = JSON.stringify(JSON.parse(whole, reviver))
        expect(['project', 'refused']).toContain(read(broken).kind)
      }),
    )
  })
})

test('ten thousand annotations are read and written in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ id: `m${i}`, kind: 'entity', type: 'person', spans: [{ start: 0, end: 4, quote: 'Ruiz' }] },
    ...rest,
  }))
  const json = file({ layer: { annotations: many } })
  const from = process.cpuUsage()
  const reading = read(json)
  if (reading.kind === 'project') writeProject(reading.project, { exportedAt: '2026-02-02' })
  expect(reading.kind).toBe('project')
  // Of the processor: others may have it meanwhile.
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(3000)
})
