import { expect, test } from 'vitest'
import { mayHaveGraphics } from './graphics'

const linuxWith = (...paths: readonly string[]): boolean =>
  mayHaveGraphics({ platform: 'linux', has: (path) => paths.includes(path) })

test('a Linux machine without the device of any driver has no graphics card', () => {
  expect(linuxWith('/dev/null', '/dev/fb0')).toBe(false)
})

test.each(['/dev/dri', '/dev/nvidiactl', '/dev/dxg'])('a Linux machine with %s may have one', (path) => {
  expect(linuxWith(path)).toBe(true)
})

test.each(['win32', 'darwin'] as const)('on %s Chromium is left to find out', (platform) => {
  expect(mayHaveGraphics({ platform, has: () => false })).toBe(true)
})
