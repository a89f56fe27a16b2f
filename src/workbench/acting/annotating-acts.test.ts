import { describe, expect, it } from 'vitest'
import { articleDesk, press, putCaret, select, selectedIn, tagged, tags } from './article-desk.arbitrary'

describe('tagging', () => {
  it('makes the selected text an entity, an event with Shift, and a claim after C', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Teo Barran', 'p')
    await tagged(workspace, 'extradited', 'Shift+E')
    await tagged(workspace, 'He is innocent', 'c', 's')
    expect(tags(workspace)).toEqual([
      'Extradition: extradited',
      'Person: Teo Barran',
      'Statement: He is innocent',
    ])
    expect(workspace.view.claimPrefix.get()).toBe(false)
  })

  it('takes the word at the caret without a possessive ending, and says so where there is no word', async () => {
    const workspace = await articleDesk(`${'x'.repeat(3)}  — . Norvania’s`)
    putCaret(workspace, 'Norvania')
    await press(workspace, 'l')
    expect(tags(workspace)).toEqual(['Location: Norvania'])
    putCaret(workspace, ' — ')
    await press(workspace, 'l')
    expect(tags(workspace)).toHaveLength(1)
    expect(workspace.view.message.get()?.text).toMatch(/Select some text first/)
  })

  it('knows fragments again in whatever order they were collected', async () => {
    const workspace = await articleDesk()
    for (const words of [
      ['Norvania', 'Alden'],
      ['Alden', 'Norvania'],
    ]) {
      workspace.view.selected.set(null)
      for (const one of words) {
        select(workspace, one)
        await press(workspace, ',')
      }
      await press(workspace, 'l')
    }
    expect(tags(workspace)).toEqual(['Location: Norvania … Alden'])
    expect(workspace.view.message.get()?.text).toBe('This is already tagged as Location.')
  })

  it('leaves out white space at the edges of the selection', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, ' Friday', 't')
    expect(tags(workspace)).toEqual(['Time: Friday'])
  })

  it('leaves the caret at the end with the new annotation selected', async () => {
    const workspace = await articleDesk()
    const made = await tagged(workspace, 'Alden', 'l')
    const { end } = made.spans[0] ?? { end: -1 }
    expect(workspace.view.selection.get()).toEqual({ anchor: end, focus: end })
    expect(workspace.view.selected.get()).toBe(made.id)
  })

  it('selects what is tagged so already instead of tagging it twice', async () => {
    const workspace = await articleDesk()
    const first = await tagged(workspace, 'Alden', 'l')
    const again = await tagged(workspace, 'Alden', 'l')
    expect(again.id).toBe(first.id)
    expect(tags(workspace)).toEqual(['Location: Alden'])
    expect(workspace.view.message.get()?.text).toBe('This is already tagged as Location.')
  })

  it('lets annotations overlap, nest and cross paragraphs', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'the lawyer of Barran.\nBarran', 'p')
    await tagged(workspace, 'lawyer of Barran', 'p')
    await tagged(workspace, 'Barran.\nBarran denied', 'o')
    expect(tags(workspace)).toEqual([
      'Person: the lawyer of Barran.\nBarran',
      'Person: lawyer of Barran',
      'Organization: Barran.\nBarran denied',
    ])
  })

  it('repeats the last tag', async () => {
    const workspace = await articleDesk()
    await press(workspace, '.')
    expect(workspace.view.message.get()?.text).toMatch(/Nothing was tagged yet/)
    await tagged(workspace, 'Alden', 'l')
    await tagged(workspace, 'Norvania', '.')
    expect(tags(workspace)).toEqual(['Location: Norvania', 'Location: Alden'])
  })
})

describe('a letter on a selected annotation', () => {
  it('changes its type within its kind when no text is selected', async () => {
    const workspace = await articleDesk()
    const before = await tagged(workspace, 'Norvania', 'l')
    await press(workspace, 'o')
    expect(selectedIn(workspace).id).toBe(before.id)
    expect(tags(workspace)).toEqual(['Organization: Norvania'])
  })

  it('always makes a new annotation of selected text', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Norvania', 'l')
    await tagged(workspace, 'Alden', 'o')
    expect(tags(workspace)).toEqual(['Location: Norvania', 'Organization: Alden'])
  })

  it('tags the word at the caret when the letter is of another kind', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'extradited', 'p')
    await press(workspace, 'Shift+E')
    expect(tags(workspace)).toEqual(['Person: extradited', 'Extradition: extradited'])
  })
})

it('a letter of no type says so, and the C before it is over', async () => {
  const workspace = await articleDesk()
  putCaret(workspace, 'Alden')
  await press(workspace, 'c', 'q')
  expect(tags(workspace)).toEqual([])
  expect(workspace.view.claimPrefix.get()).toBe(false)
  expect(workspace.view.message.get()?.text).toBe(
    'No claim type has C and then the letter Q. Press ? to see the letters.',
  )
})

describe('fragments', () => {
  it('are collected with the comma and tagged together with the selection', async () => {
    const workspace = await articleDesk()
    select(workspace, 'Teo')
    await press(workspace, ',')
    expect(workspace.view.pending.get()).toHaveLength(1)
    expect(workspace.view.selection.get()).toEqual({ anchor: 23, focus: 23 })
    select(workspace, 'Friday')
    await press(workspace, 'p')
    expect(tags(workspace)).toEqual(['Person: Teo … Friday'])
    expect(workspace.view.message.get()).toBeNull()
    expect(workspace.view.pending.get()).toEqual([])
  })

  it('join a selected annotation', async () => {
    const workspace = await articleDesk()
    const person = await tagged(workspace, 'Teo Barran', 'p')
    select(workspace, 'innocent')
    workspace.view.selected.set(person.id)
    await press(workspace, ',')
    expect(tags(workspace)).toEqual(['Person: Teo Barran … innocent'])
  })

  it('that touch or overlap become one', async () => {
    const workspace = await articleDesk()
    const person = await tagged(workspace, 'Teo Barran', 'p')
    select(workspace, 'Barran to')
    workspace.view.selected.set(person.id)
    await press(workspace, ',')
    expect(tags(workspace)).toEqual(['Person: Teo Barran to'])
  })

  it('need selected text', async () => {
    const workspace = await articleDesk()
    putCaret(workspace, 'Alden')
    await press(workspace, ',')
    expect(workspace.view.message.get()?.text).toMatch(/Select the further text first/)
  })
})

describe('removing', () => {
  it('offers to undo, and undo brings it back', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Teo Barran', 'p')
    await press(workspace, 'Delete')
    expect(tags(workspace)).toEqual([])
    expect(workspace.view.selected.get()).toBeNull()
    expect(workspace.view.message.get()).toMatchObject({
      text: 'Removed Person “Teo Barran”.',
      undo: true,
    })
    await press(workspace, 'Ctrl+z')
    expect(tags(workspace)).toEqual(['Person: Teo Barran'])
  })

  it('does nothing without a selected annotation', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Teo Barran', 'p')
    workspace.view.selected.set(null)
    await press(workspace, 'Delete')
    expect(tags(workspace)).toEqual(['Person: Teo Barran'])
  })
})

describe('moving an end', () => {
  it('by words and characters, at either end', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Teo', 'p')
    const after: (string | undefined)[] = []
    for (const key of ['>', '>', '<', 'Ctrl+<', 'Ctrl+>', 'Alt+>', 'Ctrl+Alt+>']) {
      await press(workspace, key)
      after.push(tags(workspace)[0])
    }
    expect(after).toEqual([
      'Person: Teo Barran',
      'Person: Teo Barran to',
      'Person: Teo Barran',
      'Person: extradited Teo Barran',
      'Person: Teo Barran',
      'Person: Teo Barran ',
      'Person: eo Barran ',
    ])
  })

  it('takes a possessive ending only as a step of its own', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'denied', 'p')
    await press(workspace, '>')
    expect(tags(workspace)).toEqual(['Person: denied Norvania'])
    await press(workspace, '>')
    expect(tags(workspace)).toEqual(['Person: denied Norvania’s'])
  })

  it('stops where the paragraph ends, and says so', async () => {
    const workspace = await articleDesk()
    select(workspace, 'Barran', 2)
    await press(workspace, 'p', 'Ctrl+<')
    expect(tags(workspace)).toEqual(['Person: Barran'])
    expect(workspace.view.message.get()?.text).toBe('The paragraph ends here; the tag cannot go further.')
  })

  it('never leaves an annotation empty, and says so', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Norvania', 'l')
    await press(workspace, '<', 'Ctrl+>')
    expect(tags(workspace)).toEqual(['Location: Norvania'])
    expect(workspace.view.message.get()?.text).toBe('The tag cannot get shorter. Delete removes it.')
  })
})
