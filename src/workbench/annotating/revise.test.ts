import { describe, expect, it } from 'vitest'
import type { Annotation } from '#core/model/annotation'
import { typeId } from '#core/model/ids'
import { articleDesk, deskIn, place, selectedIn, tagged, tags } from '../acting/article-desk.arbitrary'
import type { Workspace } from '../workspace'
import {
  addArgument,
  addFragment,
  removeFragment,
  respan,
  retype,
  setAttribute,
  setAttribution,
  setNote,
} from './revise'

function steps(workspace: Workspace): number {
  return deskIn(workspace).document.version
}

async function person(): Promise<{ workspace: Workspace; annotation: Annotation }> {
  const workspace = await articleDesk()
  return { workspace, annotation: await tagged(workspace, 'Teo Barran', 'p') }
}

describe('an act that changes nothing', () => {
  it('is no step to undo', async () => {
    const { workspace, annotation } = await person()
    const desk = deskIn(workspace)
    const before = steps(workspace)
    retype(desk, annotation.id, annotation.type)
    retype(desk, annotation.id, typeId('no such type'))
    respan(desk, annotation.id, annotation.spans)
    respan(desk, annotation.id, [])
    addFragment(desk, annotation.id, place(workspace, 'Barran'))
    removeFragment(desk, annotation.id, place(workspace, 'Teo Barran'))
    setNote(desk, annotation.id, '')
    setAttribute(desk, annotation.id, 'gender', undefined)
    addArgument(desk, annotation.id, 'Agent', annotation.id)
    setAttribution(desk, annotation.id, { voice: 'named' })
    expect(steps(workspace)).toBe(before)
  })
})

describe('retyping', () => {
  it('keeps within the kind', async () => {
    const { workspace, annotation } = await person()
    retype(deskIn(workspace), annotation.id, typeId('arrest'))
    expect(tags(workspace)).toEqual(['Person: Teo Barran'])
  })

  it('keeps the arguments of an event, so that a slip costs nothing', async () => {
    const { workspace, annotation } = await person()
    const event = await tagged(workspace, 'extradited', 'Shift+E')
    addArgument(deskIn(workspace), event.id, 'Patient', annotation.id)
    retype(deskIn(workspace), event.id, typeId('meeting'))
    expect(selectedIn(workspace)).toMatchObject({ type: 'meeting', arguments: [{ role: 'Patient' }] })
  })
})

it('a fragment comes and goes', async () => {
  const { workspace, annotation } = await person()
  const desk = deskIn(workspace)
  addFragment(desk, annotation.id, place(workspace, 'Alden'))
  expect(tags(workspace)).toEqual(['Person: Teo Barran … Alden'])
  removeFragment(desk, annotation.id, place(workspace, 'Teo Barran'))
  expect(tags(workspace)).toEqual(['Person: Alden'])
})

it('a note of blanks is no note, and an attribute without a value is none', async () => {
  const { workspace, annotation } = await person()
  const desk = deskIn(workspace)
  setNote(desk, annotation.id, 'Counsel says otherwise')
  setAttribute(desk, annotation.id, 'age', 40)
  expect(selectedIn(workspace)).toMatchObject({ note: 'Counsel says otherwise', attributes: { age: 40 } })
  setNote(desk, annotation.id, ' ')
  setAttribute(desk, annotation.id, 'age', undefined)
  expect(selectedIn(workspace)).toEqual(annotation)
})

it('an argument is added once, and never to itself', async () => {
  const { workspace, annotation } = await person()
  const event = await tagged(workspace, 'extradited', 'Shift+E')
  const desk = deskIn(workspace)
  addArgument(desk, event.id, 'Patient', annotation.id)
  addArgument(desk, event.id, 'Patient', annotation.id)
  addArgument(desk, event.id, 'Patient', event.id)
  expect(selectedIn(workspace)).toMatchObject({ arguments: [{ role: 'Patient', filler: annotation.id }] })
})

describe('attribution', () => {
  it('becomes a named voice with the first source, and may be set to another after that', async () => {
    const { workspace, annotation } = await person()
    const claim = await tagged(workspace, 'He is innocent', 'c', 's')
    const desk = deskIn(workspace)
    setAttribution(desk, claim.id, { sources: [annotation.id] })
    expect(selectedIn(workspace)).toMatchObject({ attribution: { voice: 'named', cue: [] } })
    setAttribution(desk, claim.id, { voice: 'unnamed' })
    expect(selectedIn(workspace)).toMatchObject({
      attribution: { voice: 'unnamed', sources: [annotation.id] },
    })
  })

  it('keeps the cue in text order and without overlaps', async () => {
    const { workspace } = await person()
    const claim = await tagged(workspace, 'He is innocent', 'c', 's')
    const said = place(workspace, 'said the')
    const denied = place(workspace, 'denied')
    setAttribution(deskIn(workspace), claim.id, { cue: [denied, place(workspace, 'said'), said] })
    expect(selectedIn(workspace)).toMatchObject({ attribution: { cue: [said, denied] } })
  })
})
