import { expect, test } from 'vitest'
import type { BlockLook, TextStep } from '#core/edit/text-change'
import { planSections } from './section-plan'

const look: BlockLook = { kind: 'paragraph', marks: [] }
const looks = (count: number): readonly BlockLook[] => Array.from({ length: count }, () => look)

function replaced(block: number, before: number, after: number): TextStep {
  const step = { step: 'replace', at: 0, removed: '', inserted: '', block } as const
  return { ...step, before: looks(before), after: looks(after) }
}

const plan = (counts: readonly number[], ...steps: readonly TextStep[]): readonly string[] =>
  planSections(counts, steps, 3).map(
    ({ was, count, isTouched }) => `${was ?? 'new'}:${count}${isTouched ? '*' : ''}`,
  )

test('an edit within a block touches its section only', () => {
  expect(plan([3, 3, 3], replaced(4, 1, 1))).toEqual(['0:3', '1:3*', '2:3'])
})

test('what remains of joined blocks is in the first section, and those between are gone', () => {
  expect(plan([3, 3, 3, 3], replaced(2, 8, 1))).toEqual(['0:3*', '3:2*'])
  expect(plan([3, 3], replaced(3, 3, 1))).toEqual(['0:3', '1:1*'])
})

test('a section grown large is divided', () => {
  expect(plan([3, 3], replaced(1, 1, 2))).toEqual(['0:4*', '1:3'])
  expect(plan([3, 3], replaced(1, 1, 6))).toEqual(['0:3*', 'new:3*', 'new:2*', '1:3'])
})

test('blocks that change places stay where there is room for them', () => {
  const runs = { first: { length: 1, blocks: 2 }, second: { length: 1, blocks: 2 } }
  expect(plan([3, 3], { step: 'swap', at: 0, block: 1, ...runs })).toEqual(['0:3*', '1:3*'])
})

test('several steps are planned one after the other', () => {
  expect(plan([2, 2], replaced(0, 1, 2), replaced(3, 2, 1))).toEqual(['0:3*', '1:1*'])
})
