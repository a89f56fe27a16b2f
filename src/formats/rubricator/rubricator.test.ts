import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '#core/model/reading'
import { projectArbitrary, sha256 } from './project.arbitrary'
import { readExchangeFile } from './read'
import { writeProject } from './write-project'

const surroundings = { sha256, now: () => '2026-02-02T00:00:00Z' }
const options = { exportedAt: '2026-02-02T00:00:00Z' }

function read(text: string): Reading {
  return readExchangeFile(text, surroundings)
}

describe('the exchange file', () => {
  test('reading what was written gives the same project', () => {
    fc.assert(
      fc.property(
        projectArbitrary,
        fc.constantFrom('utf-16' as const, 'code-point' as const),
        (project, offsetUnit) => {
          const text = writeProject(project, { ...options, offsetUnit })
          expect(read(text)).toEqual({ kind: 'project', project, notes: [] })
        },
      ),
    )
  })

  test('writing what was read gives the same bytes', () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        const text = writeProject(project, options)
        const reading = read(text)
        if (reading.kind !== 'project') throw new Error('refused')
        expect(writeProject(reading.project, options)).toBe(text)
      }),
    )
  })
})
