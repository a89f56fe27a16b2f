import { expect, test } from 'vitest'
import { countsOf } from './checks.mjs'
import { inTurn } from './in-turn.mjs'
import { summary } from './summary.mjs'

test('the last line has the totals of all checks', () => {
  const results = [
    { name: 'lint', passed: 1, failed: 0, skipped: 0, seconds: 2 },
    { name: 'unit', passed: 40, failed: 2, skipped: 1, seconds: 3.25 },
  ]
  const lines = summary(results, 5).trimEnd().split('\n')
  expect(lines.at(-1)).toBe('41 passed, 2 failed')
  expect(lines.filter((line) => line.includes('FAILED'))).toHaveLength(1)
})

test('a check without a report counts as one, and one whose report is missing has failed', () => {
  expect(countsOf({ name: 'lint' }, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countsOf({ name: 'lint' }, 2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countsOf({ name: 'unit', report: 'test-results/gone.json' }, 0).failed).toBe(1)
})

test('output of what runs side by side is shown one after the other', () => {
  const shown = []
  const [first, second, third] = inTurn(3, (chunk) => shown.push(chunk))
  second.write('b1')
  first.write('a1')
  third.end()
  second.end()
  expect(shown).toEqual(['a1'])
  first.write('a2')
  first.end()
  expect(shown).toEqual(['a1', 'a2', 'b1'])
})
