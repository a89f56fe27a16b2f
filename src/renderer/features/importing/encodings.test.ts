import { expect, test } from 'vitest'
import { encodingOptions } from './encodings'

test('only the first guess is called likely, and all go by names people know', () => {
  const labels = encodingOptions(['iso-8859-1', 'windows-1257', 'x-other']).map((one) => one.label)
  expect(labels.slice(0, 3)).toEqual([
    'Western European (Windows-1252) — likely',
    'Baltic (Windows-1257)',
    'Other (X-OTHER)',
  ])
  expect(labels.filter((one) => one.endsWith('likely'))).toHaveLength(1)
})

test('what was tried, or cannot be, is not offered', () => {
  const offered = encodingOptions(['utf-8', 'windows-1252']).map((one) => one.value)
  expect(offered).not.toContain('utf-8')
  expect(offered).not.toContain('utf-16le')
  expect(encodingOptions(['utf-16le'])[0]?.value).toBe('utf-16le')
  expect(new Set(offered).size).toBe(offered.length)
})
