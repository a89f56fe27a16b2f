import { attribution, file, tagset } from '#formats/rubricator/small-file.arbitrary'
import { filesOf } from './hostile-file'

type Json = Readonly<Record<string, unknown>>

const whole = file()
const person = { id: 'person', kind: 'entity', name: 'Person', color: '#0000ff' }
const denial = { id: 'denial', kind: 'claim', name: 'Denial', color: '#ff0000' }
const typed = (...types: readonly Json[]): string => file({ file: { tagset: { ...tagset, types } } })

/** Values that are too much, of another kind, or meant for the prototype of all objects. */
export const exchangeValues = filesOf([
  [
    'colour-style.json',
    typed({ ...person, color: 'red;background:url(http://127.0.0.1:9/)' }, denial),
    'refused',
    'tagset.types[0].color: must be a colour like',
  ],
  [
    'colour-number.json',
    typed({ ...person, color: 255 }, denial),
    'refused',
    'tagset.types[0].color: must be text',
  ],
  [
    'link-script.json',
    file({ document: { marks: [{ kind: 'link', start: 0, end: 4, href: 'javascript:owned()' }] } }),
    'project',
    'documents[0].marks[0].href: is no http, https or mailto link',
  ],
  [
    'link-file.json',
    file({ document: { marks: [{ kind: 'link', start: 0, end: 4, href: 'file:///etc/passwd' }] } }),
    'project',
    'is no http, https or mailto link',
  ],
  [
    'other-hash.json',
    whole.replace('denied', 'admits'),
    'refused',
    'documents[0].textHash: does not match the text',
  ],
  [
    'half-pair.json',
    whole.replace('"title":"Ruiz"', '"title":"Ru\\ud800iz"'),
    'refused',
    'documents[0].title: holds half of a surrogate pair',
  ],
  [
    'half-pair-key.json',
    whole.replace('"metadata":{}', '"metadata":{"\\udc00":1}'),
    'refused',
    'has a key with half of a surrogate pair',
  ],
  [
    'half-pair-name.json',
    typed({ ...person, name: 'P\\' }, denial).replace('P\\\\', 'P\\udfff'),
    'refused',
    'tagset.types[0].name: holds half',
  ],
  ['carriage-return.json', file({ document: { text: 'Ruiz\r\nleft' } }), 'refused', 'documents[0].textHash'],
  [
    'proto.json',
    whole.replace('"metadata":{}', '"metadata":{"__proto__":{"owned":true}}'),
    'project',
    'documents[0].metadata.__proto__: This key cannot be kept',
  ],
  [
    'proto-top.json',
    whole.replace('{', '{"__proto__":{"format":"owned"},'),
    'project',
    '__proto__: This key cannot be kept',
  ],
  [
    'constructor.json',
    file({ annotation: { attributes: { constructor: 'x', prototype: 'y', toString: 'z' } } }),
    'project',
    '"constructor":"x"',
  ],
  [
    'constructor-object.json',
    file({ annotation: { attributes: { constructor: { prototype: { owned: 1 } } } } }),
    'refused',
    'attributes.constructor: must be text, a number',
  ],
  [
    'proto-id.json',
    file({
      annotation: { id: '__proto__' },
      claim: { attribution: { ...attribution, sources: ['__proto__'] } },
    }),
    'project',
    '__proto__',
  ],
  [
    'constructor-type.json',
    file({ annotation: { type: 'constructor' } }),
    'refused',
    'constructor is not a type of the tagset',
  ],
  [
    'deep.json',
    whole.replace('"metadata":{}', `"metadata":{"x":${'['.repeat(70)}${']'.repeat(70)}}`),
    'refused',
    'is nested more than 64 levels deep',
  ],
  [
    'deep-100000.json',
    whole.replace('"metadata":{}', `"metadata":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    'refused',
    'is nested more than 64 levels deep',
  ],
  [
    'deep-objects.json',
    whole.replace('"metadata":{}', `"metadata":${'{"x":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
    'refused',
    'is nested more than 64 levels deep',
  ],
  [
    'endless-number.json',
    whole.replace('"metadata":{}', '"metadata":{"x":1e999}'),
    'refused',
    'documents[0].metadata.x: is a number too large to keep',
  ],
  [
    'long-number.json',
    whole.replace('"metadata":{}', `"metadata":{"x":${'9'.repeat(300)}}`),
    'project',
    'e+300',
  ],
  ['long-value.json', file({ document: { metadata: { x: 'x'.repeat(1_000_000) } } }), 'project', 'xxxx'],
  [
    'long-author.json',
    file({ document: { metadata: { author: 'x'.repeat(1_000_000) } } }),
    'refused',
    'metadata.author: must have at most 10000 characters',
  ],
  ['unknown-keys.json', file({ file: { later: { kept: ['yes'] } } }), 'project', '"kept":["yes"]'],
  ['wrong-lists.json', file({ file: { documents: {} } }), 'refused', 'documents: must be a list'],
  ['null-lists.json', file({ document: { layers: null } }), 'refused', 'documents[0].layers: must be a list'],
  [
    'length-list.json',
    file({ file: { documents: { length: 4294967295 } } }),
    'refused',
    'documents: must be a list',
  ],
  [
    'wrong-date.json',
    file({ file: { exportedAt: '99999-99-99' } }),
    'refused',
    'exportedAt: must be a date and time',
  ],
])
