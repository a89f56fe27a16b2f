import { expect, it } from 'vitest'
import { firstProblems } from './first-problems'

function problems(count: number): readonly { where: string; message: string }[] {
  return Array.from({ length: count }, (_, i) => ({ where: `line ${i + 1}`, message: 'is wrong' }))
}

it('keeps a hundred and counts the others', () => {
  expect(firstProblems(problems(100))).toEqual(problems(100))
  expect(firstProblems(problems(350))).toEqual([
    ...problems(100),
    { where: '', message: 'And 250 more like these.' },
  ])
  expect(firstProblems(problems(5000)).at(-1)?.message).toBe('And more than 1000 more like these.')
})
