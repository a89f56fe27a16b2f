import { expect, test } from 'vitest'
import type { Fate } from '#core/edit/text-edit'
import { annotationId, layerId } from '#core/model/ids'
import { fatesSentence, latest } from './fates'

let made = 0
const fate = (kind: Fate['fate'], id = `a${made++}`): Fate => ({
  layer: layerId('l'),
  id: annotationId(id),
  fate: kind,
})

test('the sentence counts what became of annotations', () => {
  expect(fatesSentence([fate('grew')])).toBe('1 annotation grew.')
  expect(fatesSentence([fate('grew'), fate('grew'), fate('emptied')])).toBe(
    '2 annotations grew, 1 was emptied.',
  )
  expect(fatesSentence([fate('emptied'), fate('emptied'), fate('shrank')])).toBe(
    '1 annotation shrank, 2 were emptied.',
  )
})

test('each annotation has one fate: the last, but emptied outweighs all', () => {
  const found = latest([fate('grew', 'x'), fate('shrank', 'x'), fate('emptied', 'y'), fate('grew', 'y')])
  expect(found.map(({ id, fate: one }) => `${id} ${one}`)).toEqual(['x shrank', 'y emptied'])
})
