import { expect, it } from 'vitest'
import { inTime } from './in-time'

it('work that never ends is left after a while, and what fails fails', async () => {
  await inTime(new Promise(() => undefined), 10)
  await inTime(Promise.resolve(), 1_000_000)
  await expect(inTime(Promise.reject(new Error('full')), 1_000_000)).rejects.toThrow('full')
})
