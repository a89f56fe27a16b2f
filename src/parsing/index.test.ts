import { EventEmitter } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'

const before = process.listeners('unhandledRejection')

afterEach(() => {
  for (const listener of process.listeners('unhandledRejection'))
    if (!before.includes(listener)) process.off('unhandledRejection', listener)
  Reflect.deleteProperty(process, 'parentPort')
  vi.restoreAllMocks()
})

test('a rejection that nobody handles ends the reader, so that main need not wait', async () => {
  Object.defineProperty(process, 'parentPort', { value: new EventEmitter(), configurable: true })
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended')
  })
  await import('./index')
  const [added] = process.listeners('unhandledRejection').filter((one) => !before.includes(one))
  expect(() => added?.(new Error('lost'), Promise.resolve())).toThrow('ended')
  expect(exit).toHaveBeenCalledWith(1)
})
