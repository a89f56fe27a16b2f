import { describe, expect, it } from 'vitest'
import { journalPageSize as size } from '#core/edit/journal'
import { beginningPages } from './beginning-pages'

const command = (seq: number, json: string): { seq: number; json: string } => ({ seq, json })

describe('the pages of what a journal begins with', () => {
  it('hold short parts together, then short commands', () => {
    const history = [command(1, 'c'), command(2, 'd')]
    expect([...beginningPages({ seq: 2, parts: ['a', 'b'], history })]).toEqual([
      { parts: ['a', 'b'], history: [], goesOn: false },
      { parts: [], history, goesOn: false },
    ])
  })

  it('hold a long part or command in pieces', () => {
    const long = 'x'.repeat(size) + 'y'.repeat(size) + 'z'
    const [x, y] = ['x'.repeat(size), 'y'.repeat(size)]
    expect([...beginningPages({ seq: 0, parts: ['a', long, 'b'], history: [] })]).toEqual([
      { parts: ['a', x], history: [], goesOn: true },
      { parts: [y], history: [], goesOn: true },
      { parts: ['z', 'b'], history: [], goesOn: false },
    ])
    expect([...beginningPages({ seq: 1, parts: [], history: [command(1, x + y)] })]).toEqual([
      { parts: [], history: [command(1, x)], goesOn: true },
      { parts: [], history: [command(1, y)], goesOn: false },
    ])
  })
})
