import { expect, test } from 'vitest'
import { file, tagset } from '#formats/rubricator/small-file.arbitrary'
import { ran } from './run.arbitrary'

const own = Object.getOwnPropertyNames(Object.prototype)
const types = tagset.types.map((type, i) =>
  i === 0 ? { ...type, id: '__proto__', name: '__proto__' } : type,
)
const owned = '"__proto__":{"owned":true},"constructor":{"prototype":{"owned":true}}'

const files = {
  'attributes.json': file().replace('"attributes":{}', '"attributes":{"__proto__":"owned"}'),
  'metadata.json': file().replace('"metadata":{}', `"metadata":{${owned}}`),
  'top.json': file().replace('{', `{${owned},`),
  'types.json': file({ file: { tagset: { ...tagset, types } }, annotation: { type: '__proto__' } }),
  'ids.json': file({ annotation: { id: '__proto__' }, claim: { attribution: noVoice() } }),
  'page.html': `<script type="application/ld+json">{"@type": "Article", ${owned}}</script><p>Words.</p>`,
  'front.md': '---\n__proto__: owned\nconstructor: owned\n---\nWords.',
}

function noVoice(): object {
  return { voice: 'author', sources: [], cue: [] }
}

test.each(Object.keys(files))('nothing in %s reaches the prototype of all objects', async (name) => {
  expect((await ran(`validate ${name}`, files)).code).toBe(0)
  await ran(`stats ${name} --json`, files)
  await ran(`convert ${name} --to csv --out -`, files)
  await ran(`convert ${name} --to rubricator --out -`, files)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own)
  expect('owned' in {}).toBe(false)
})
