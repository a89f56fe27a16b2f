import { expect, it } from 'vitest'
import { pageToShow } from './page'

const bundled = { url: 'app://bundle/index.html', origin: 'app://bundle' }

it('shows the built page', () => {
  expect(pageToShow({ packaged: false, devServer: undefined })).toEqual(bundled)
})

it('shows a development server of this machine', () => {
  const page = pageToShow({ packaged: false, devServer: 'http://localhost:5173' })
  expect(page).toEqual({ url: 'http://localhost:5173/', origin: 'http://localhost:5173' })
})

it.each(['http://localhost.example.com:5173', 'http://example.com', 'nonsense'])(
  'never believes %s',
  (devServer) => {
    expect(pageToShow({ packaged: false, devServer })).toEqual(bundled)
  },
)

it('ignores a development server once packaged', () => {
  expect(pageToShow({ packaged: true, devServer: 'http://localhost:5173' })).toEqual(bundled)
})
