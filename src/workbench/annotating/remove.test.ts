import { describe, expect, it } from 'vitest'
import type { ItemChange } from '#core/edit/change'
import { argumentsOf, type Annotation } from '#core/model/annotation'
import { assessmentId, relationId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import { articleDesk, deskIn, press, tagged } from '../acting/article-desk.arbitrary'
import type { Workspace } from '../workspace'
import { commitItems, ownLayer, provenance } from './own-layer'
import { removeAnnotation } from './remove'
import { addArgument, removeArgument, setAttribution } from './revise'
import { joinCoreference } from './same-as'

interface Tied {
  readonly workspace: Workspace
  readonly person: Annotation
  readonly other: Annotation
  readonly event: Annotation
  readonly claim: Annotation
}

/** A person that fills a role, is a source, is related, has a twin, and holds something to be so. */
async function tied(): Promise<Tied> {
  const workspace = await articleDesk()
  const desk = deskIn(workspace)
  const person = await tagged(workspace, 'Teo Barran', 'p')
  const other = await tagged(workspace, 'Ilse Marden', 'p')
  const event = await tagged(workspace, 'extradited', 'Shift+E')
  const claim = await tagged(workspace, 'He is innocent', 'c', 's')
  addArgument(desk, event.id, 'Patient', person.id)
  addArgument(desk, event.id, 'Agent', other.id)
  setAttribution(desk, claim.id, { sources: [person.id] })
  joinCoreference(desk, person.id, other.id)
  const relation = { type: 'member-of', attributes: {}, provenance: provenance(desk, 'hand') }
  const [patient] = argumentsOf(ownLayer(desk)?.get(event.id) ?? event)
  const held = { certainty: 'probable', polarity: '+' } as const
  const added: readonly ItemChange[] = [
    {
      collection: 'relations',
      before: null,
      after: { ...relation, id: relationId('r'), from: person.id, to: other.id },
    },
    {
      collection: 'assessments',
      before: null,
      after: {
        ...held,
        id: assessmentId('by'),
        holder: { kind: 'annotation', id: person.id },
        target: claim.id,
      },
    },
    {
      collection: 'assessments',
      before: null,
      after: {
        ...held,
        id: assessmentId('of'),
        holder: { kind: 'author' },
        target: patient?.id ?? event.id,
      },
    },
    {
      collection: 'assessments',
      before: null,
      after: {
        ...held,
        id: assessmentId('via'),
        holder: { kind: 'author' },
        via: person.id,
        target: event.id,
      },
    },
  ]
  commitItems(desk, 'Relate', added)
  return { workspace, person, other, event, claim }
}

function layerIn(workspace: Workspace): AnnotationLayer {
  const layer = ownLayer(deskIn(workspace))?.toLayer()
  if (layer === undefined) throw new Error('There is no layer')
  return layer
}

describe('removing an annotation', () => {
  it('leaves nothing that points at it', async () => {
    const { workspace, person, event, claim } = await tied()
    removeAnnotation(deskIn(workspace), person.id, 'Remove')
    const layer = layerIn(workspace)
    expect(JSON.stringify(layer)).not.toContain(`"${person.id}"`)
    expect(layer.annotations.find((one) => one.id === event.id)).toMatchObject({
      arguments: [{ role: 'Agent' }],
    })
    expect(layer.annotations.find((one) => one.id === claim.id)).toMatchObject({
      attribution: { sources: [] },
    })
    expect([layer.relations, layer.coreference]).toEqual([[], []])
    expect(layer.assessments).toMatchObject([{ id: 'via', target: event.id }])
  })

  it('is one step that undo takes back exactly, and redo does again exactly', async () => {
    const { workspace, person } = await tied()
    const before = layerIn(workspace)
    removeAnnotation(deskIn(workspace), person.id, 'Remove')
    const after = layerIn(workspace)
    await press(workspace, 'Ctrl+z')
    expect(layerIn(workspace)).toEqual(before)
    await press(workspace, 'Ctrl+Shift+Z')
    expect(layerIn(workspace)).toEqual(after)
  })
})

it('removing an argument takes what was held about it along', async () => {
  const { workspace, event } = await tied()
  const before = layerIn(workspace)
  const [patient] = argumentsOf(before.annotations.find((one) => one.id === event.id) ?? event)
  if (patient === undefined) throw new Error('The event has no patient')
  removeArgument(deskIn(workspace), event.id, patient.id)
  expect(layerIn(workspace).assessments.map((one) => one.id)).toEqual(['by', 'via'])
  await press(workspace, 'Ctrl+z')
  expect(layerIn(workspace)).toEqual(before)
})
