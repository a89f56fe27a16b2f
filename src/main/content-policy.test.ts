import { expect, it } from 'vitest'
import { contentPolicy, withNonce } from './content-policy'

it('allows nothing unless it is named, and nothing unsafe', () => {
  const policy = contentPolicy('abc')
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
  expect(policy).toContain("style-src 'self' 'nonce-abc'")
})

it('puts the nonce first in the head, where a reader of the page finds it', () => {
  expect(withNonce('<html><head lang="en"><title>x</title></head></html>', 'abc')).toBe(
    '<html><head lang="en"><meta property="csp-nonce" nonce="abc"><title>x</title></head></html>',
  )
})
