import { expect, it, vi } from 'vitest'
import { mayReload } from './recover-page'

vi.mock('electron', () => ({}))

it('reloads at most three times within a minute', () => {
  expect(mayReload([], 1000)).toBe(true)
  expect(mayReload([0, 500], 1000)).toBe(true)
  expect(mayReload([0, 500, 900], 1000)).toBe(false)
  expect(mayReload([0, 500, 900], 60_000)).toBe(true)
})
