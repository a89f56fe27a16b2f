import { EventEmitter } from 'node:events'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
  type Mock,
} from 'vitest'
import { zipOf } from '#archive/zip.arbitrary'

const event = 'unhandledRejection'
const before = process.listeners(event)

/** Stands for the port to main. */
class Port extends EventEmitter {
  readonly postMessage = vi.fn<(pieces: readonly string[]) => void>()
}

const port = new Port()
let exit: Mock

// The module is loaded once, and listens from then on.
beforeAll(async () => {
  Object.defineProperty(process, 'parentPort', { value: port, configurable: true })
  await import('./index')
})

beforeEach(() => {
  port.postMessage.mockReset()
  exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended')
  })
})

afterEach(() => vi.restoreAllMocks())

afterAll(() => {
  process.removeAllListeners(event)
  for (const listener of before) process.on(event, listener)
  Reflect.deleteProperty(process, 'parentPort')
})

test('a rejection that nobody handles ends the reader, so that main need not wait', () => {
  const [added] = process.listeners(event).filter((one) => !before.includes(one))
  expect(() => added?.(new Error('lost'), Promise.resolve())).toThrow('ended')
  expect(exit).toHaveBeenCalledWith(1)
})

test('what is no task ends the reader in the same way', async () => {
  for (const listener of before) process.off(event, listener)
  onTestFinished(() => before.forEach((listener) => process.on(event, listener)))
  exit.mockImplementation(() => undefined)
  port.emit('message', { data: 'no task' })
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(1))
  expect(port.postMessage).not.toHaveBeenCalled()
})

test('a file is answered with its reading in pieces, an archive with those of its files', async () => {
  const bytes = zipOf([{ name: 'a.txt', content: 'Eleven prisoners.' }])
  port.emit('message', { data: { kind: 'file', name: 'a.zip', bytes } })
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(1))
  expect(port.postMessage.mock.calls[0]?.[0].join('')).toContain(
    '"kind":"archive","entries":[{"name":"a.txt"',
  )
  port.emit('message', { data: { kind: 'file', name: 'a.docx', bytes } })
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(2))
  expect(port.postMessage.mock.calls[1]?.[0].join('')).toContain('This is a zip or office file')
})
