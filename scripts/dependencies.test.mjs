import { readFileSync } from 'node:fs'
import * as path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './setup/root.mjs'

const read = (name) => readFileSync(path.join(root, name), 'utf8')
const { dependencies } = JSON.parse(read('package.json'))

test('docs/dependencies.md gives the licence of each package that ships, and a reason', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\| (\S+) +\| (.+?) +\|$/gm)]
  expect(rows.map(([, name]) => name)).toEqual(Object.keys(dependencies))
  for (const [, name, licence, reason] of rows) {
    expect(JSON.parse(read(`node_modules/${name}/package.json`)).license, name).toBe(licence)
    expect(reason.length, name).toBeGreaterThan(4)
  }
})

test('what ships is pinned to one version', () => {
  for (const [name, version] of Object.entries(dependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})
