import { expect, it } from 'vitest'
import { millisecondsOf } from '../time.arbitrary'
import { beginsLikeAPage } from './begins-like-a-page'

it.each([
  '<!DOCTYPE html><p>x',
  '\n <html>',
  '<html lang="de">',
  '<?xml version="1.0"?>\n<html>',
  '<!-- saved --> <!-- again -->\n<body>',
  `<!--${' long'.repeat(1000)}--><head>`,
])('%j is a page', (text) => expect(beginsLikeAPage(text)).toBe(true))

it.each(['', 'Words <html>', '<!-- open <html>', '<htmlx>', '<!--x-->Words', '<p>x'])('%j is none', (text) =>
  expect(beginsLikeAPage(text)).toBe(false),
)

it('is quickly told of a text that begins with many comments', () => {
  const text = `${'<!--x-->'.repeat(100_000)}Words`
  expect(millisecondsOf(() => beginsLikeAPage(text))).toBeLessThan(2000)
})
