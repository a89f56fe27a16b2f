import { describe, expect, it } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import type { Action } from './action'
import { interpret, keyLabel, type KeyContext } from './keymap'

const article: KeyContext = { tagset: newsTagset, claimPrefix: false, inArticle: true }

/** "Ctrl+Shift+Z" as a key press in a context. */
function pressed(combination: string, context: KeyContext = article): Action | undefined {
  const plus = combination.endsWith('++')
  const parts = plus ? [...combination.slice(0, -2).split('+'), '+'] : combination.split('+')
  const held = (name: string): boolean => parts.slice(0, -1).includes(name)
  const press = { key: parts.at(-1) ?? '', control: held('Ctrl'), shift: held('Shift'), alt: held('Alt') }
  return interpret(press, context)
}

describe('in the article', () => {
  it.each([
    [' ', 'grow'],
    ['Shift+ ', 'shrink'],
    ['Tab', 'next-annotation'],
    ['Shift+Tab', 'previous-annotation'],
    ['Alt+ArrowLeft', 'previous-overlap'],
    ['Alt+ArrowRight', 'next-overlap'],
    ['Alt+ArrowUp', 'previous-article'],
    ['Alt+ArrowDown', 'next-article'],
    ['Enter', 'details'],
    ['Escape', 'back'],
    ['Delete', 'remove'],
    ['Backspace', 'remove'],
    ['.', 'repeat-tag'],
    [',', 'add-fragment'],
    [';', 'all-occurrences'],
    ['=', 'same-as'],
    ['Shift+=', 'same-as'],
    ['Shift+?', 'keys'],
    ['c', 'claim-prefix'],
    ['F6', 'next-panel'],
    ['Shift+F6', 'previous-panel'],
    ['Ctrl+f', 'find'],
    ['Ctrl+o', 'import'],
    ['Ctrl+s', 'saved'],
    ['Ctrl+Shift+E', 'export'],
    ['Ctrl+Shift+R', 'review'],
    ['Ctrl+Shift+H', 'changes'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['Ctrl+b', 'toggle-left'],
    ['Ctrl+j', 'toggle-right'],
    ['Ctrl++', 'zoom-in'],
    ['Ctrl+-', 'zoom-out'],
    ['Ctrl+0', 'zoom-reset'],
  ])('%s does %s', (combination, act) => {
    expect(pressed(combination)).toEqual({ do: act })
  })

  it.each([
    ['>', 'end', 'word', 1],
    ['<', 'end', 'word', -1],
    ['Shift+>', 'end', 'word', 1],
    ['Ctrl+Shift+>', 'start', 'word', 1],
    ['Ctrl+<', 'start', 'word', -1],
    ['Alt+>', 'end', 'character', 1],
    ['Ctrl+Alt+<', 'start', 'character', -1],
  ])('%s moves the %s by a %s', (combination, end, unit, direction) => {
    expect(pressed(combination)).toEqual({ do: 'stretch', stretch: { end, unit, direction } })
  })

  it('every letter of the tagset tags as its type: alone, with Shift, or after C', () => {
    for (const { id, kind, key } of newsTagset.types) {
      if (key === undefined) continue
      const context = { ...article, claimPrefix: kind === 'claim' }
      const combination = kind === 'event' ? `Shift+${key}` : key.toLowerCase()
      expect(pressed(combination, context)).toEqual({ do: 'tag', type: id })
    }
  })

  it('no two types answer to the same keys', () => {
    const labels = newsTagset.types.flatMap(({ kind, key }) =>
      key === undefined ? [] : [keyLabel(kind, key)],
    )
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).not.toContain('C')
  })

  it.each(['ArrowLeft', 'Home', 'PageDown', 'Shift+ArrowRight', 'Ctrl+ArrowRight', 'Ctrl+a', 'Ctrl+c', '1'])(
    '%s goes its usual way',
    (combination) => {
      expect(pressed(combination)).toBeUndefined()
    },
  )

  it.each([
    ['x', 'X', 'entity'],
    ['Shift+Y', 'Y', 'event'],
    ['ß', 'SS', 'entity'],
  ])('%s is no type’s letter', (combination, letter, kind) => {
    expect(pressed(combination)).toEqual({ do: 'unknown-letter', letter, kind })
  })

  it('after C only the letters of claims tag', () => {
    const context = { ...article, claimPrefix: true }
    expect(pressed('z', context)).toEqual({ do: 'unknown-letter', letter: 'Z', kind: 'claim' })
    expect(pressed('c', context)).toEqual({ do: 'tag', type: 'commitment' })
  })
})

describe('elsewhere in the window', () => {
  const elsewhere = { ...article, inArticle: false }

  it.each(['p', 'Shift+A', 'c', ' ', 'Tab', 'Enter', 'Delete', '.', ',', ';', '=', '<', 'Ctrl+>', 'Alt+>'])(
    '%s means nothing',
    (combination) => {
      expect(pressed(combination, elsewhere)).toBeUndefined()
    },
  )

  it.each([
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+R', 'review'],
    ['F6', 'next-panel'],
    ['Alt+ArrowDown', 'next-article'],
    ['Shift+?', 'keys'],
  ])('%s does %s all the same', (combination, act) => {
    expect(pressed(combination, elsewhere)).toEqual({ do: act })
  })
})

it('keys are written as people know them', () => {
  expect([keyLabel('entity', 'p'), keyLabel('event', 'a'), keyLabel('claim', 's')]).toEqual([
    'P',
    '⇧A',
    'C S',
  ])
})
