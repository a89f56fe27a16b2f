import { describe, expect, it } from 'vitest'
import { span } from '../model/span'
import { growSelection, shrinkSelection } from './grow'

/** Marks the caret with | and reads off each step of growth. */
function steps(marked: string, count: number): string[] {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const result: string[] = []
  let selected = span(at, at)
  for (let i = 0; i < count; i += 1) {
    selected = growSelection(text, selected)
    result.push(text.slice(selected.start, selected.end))
  }
  return result
}

describe('growing a selection', () => {
  it.each([
    [
      'The agent Enrique Camar|ena’s murder stayed open. More.',
      ['Camarena', 'Enrique Camarena', 'The agent Enrique Camarena’s murder stayed open.'],
    ],
    [
      'He led the Guad|alajara cartel.',
      ['Guadalajara', 'Guadalajara cartel', 'He led the Guadalajara cartel.'],
    ],
    [
      'Pressure from the Tru|mp administration’s list.',
      ['Trump', 'Trump administration', 'Pressure from the Trump administration’s list.'],
    ],
    ['They saw Mex|ico act.', ['Mexico', 'They saw Mexico act.']],
    [
      'An agent, Enrique “Ki|ki” Camarena, died.',
      ['Kiki', '“Kiki”', 'Enrique “Kiki” Camarena', 'An agent, Enrique “Kiki” Camarena, died.'],
    ],
    ['Joaquín “El Cha|po” Guzmán fled.', ['Chapo', 'El Chapo', '“El Chapo”', 'Joaquín “El Chapo” Guzmán']],
    ['Asked, he said “Ne|ver.” Trump left.', ['Never', 'Never.', '“Never.”', 'Asked, he said “Never.”']],
    [
      'She said “any such t|alks took place” twice. No.',
      [
        'talks',
        'any such talks took place',
        '“any such talks took place”',
        'She said “any such talks took place” twice.',
      ],
    ],
    [
      'The US Drug Enfor|cement Administration (DEA) knew.',
      [
        'Enforcement',
        'US Drug Enforcement Administration',
        'The US Drug Enforcement Administration (DEA) knew.',
      ],
    ],
    ['Dr. Teo Bar|ran left. He ran.', ['Barran', 'Teo Barran', 'Dr. Teo Barran left.']],
    [
      'He asked for lower tar|iffs. The Senate knew.',
      ['tariffs', 'He asked for lower tariffs.', 'He asked for lower tariffs. The Senate knew.'],
    ],
  ])('%s', (text, expected) => {
    expect(steps(text, expected.length)).toEqual(expected)
  })

  it.each([
    ['They met o|n Wednesday. Later.', ['on', 'They met on Wednesday.']],
    ['The deal fr|om Norvania fell.', ['from', 'The deal from Norvania fell.']],
    ['灯笼|网络在诺瓦尼亚活动。', ['网络', '灯笼网络在诺瓦尼亚活动。']],
  ])('%s takes no name it is no part of', (text, expected) => {
    expect(steps(text, expected.length)).toEqual(expected)
  })

  it('leaves the comma before a closing quotation mark outside', () => {
    expect(steps('“We sign|ed nothing,” he said.', 3)).toEqual([
      'signed',
      'We signed nothing',
      '“We signed nothing,”',
    ])
  })

  it('ends at the block', () => {
    expect(steps('One.\nTw|o. Three.\nFour.', 4).at(-1)).toBe('Two. Three.')
  })

  it('shrinks back along the same steps', () => {
    const text = 'The agent Enrique Camarena left.'
    expect(shrinkSelection(text, span(10, 26), 20)).toEqual(span(18, 26))
    expect(shrinkSelection(text, span(18, 26), 20)).toEqual(span(20, 20))
  })
})
