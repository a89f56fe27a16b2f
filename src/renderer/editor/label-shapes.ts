import type { AnnotationId } from '#core/model/ids'
import type { Box } from './boxes'
import { placeChips, type ChipRoom, type WantedChip } from './chip-places'
import { labelWidth } from './label-width'
import type { Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

/** A label in its place, and whose it is: of one annotation, or of several that have no room for their own. */
export interface Label {
  readonly ids: readonly AnnotationId[]
  readonly shape: Shape
}

interface WantedLabel extends WantedChip {
  readonly ids: readonly AnnotationId[]
  readonly look: 'chip' | 'chip-theirs' | 'chip-more' | 'chip-selected' | 'role'
  readonly text: string
  readonly tone: string
  readonly ground: string
}

/** Pixels a label may stand out from the text's column; in the margin are brackets. */
const outside = 4
/** A label is moved at most this far, in pixels, to find a free place. */
const near = 48
/** Labels in front of others at once; more of them are counted. */
const mostInFront = 48
/** Labels left out at this distance from each other are counted together, in pixels. */
const together = 120

function roomIn(scene: Scene, reach: number): ChipRoom {
  return { left: -outside, right: scene.width + outside, reach }
}

function typeLabel(scene: Scene, fragment: PaintedFragment): readonly WantedLabel[] {
  const line = scene.boxesOf(fragment).at(-1)
  if (line === undefined) return []
  const { id, look } = fragment
  const { name, colours } = scene.looks.of(fragment.type)
  return [
    {
      ids: [id],
      line,
      width: labelWidth(name),
      look: look === 'mine' ? 'chip' : 'chip-theirs',
      text: name,
      tone: colours.deep,
      ground: colours.faint,
    },
  ]
}

/** The innermost first: it has the least room. */
function typeLabels(scene: Scene, fragments: readonly PaintedFragment[]): readonly WantedLabel[] {
  return fragments
    .filter((fragment) => fragment.isLast)
    .toSorted((a, b) => b.depth - a.depth || a.end - a.start - (b.end - b.start))
    .flatMap((fragment) => typeLabel(scene, fragment))
}

/** The name of a role above the start of what fills it. */
function roleLabel(scene: Scene, [id, role]: readonly [AnnotationId, string]): readonly WantedLabel[] {
  const found = scene.find(id)
  const [line] = found?.annotation.spans.flatMap((span) => scene.boxesOf(span)) ?? []
  if (found === undefined || line === undefined || role === '') return []
  const { deep, onDeep } = scene.looks.of(found.annotation.type).colours
  return [
    {
      ids: [id],
      line,
      width: labelWidth(role),
      isAtStart: true,
      look: 'role',
      text: role,
      tone: deep,
      ground: onDeep,
    },
  ]
}

function shapeOf({ look, text, tone, ground }: WantedLabel, box: Box): Shape {
  return { look, box, text, tone, ground }
}

/** How many labels found no place, near where they would have stood. */
function countsOf(leftOut: readonly WantedLabel[]): readonly WantedLabel[] {
  const groups: { readonly line: Box; readonly ids: AnnotationId[] }[] = []
  for (const { line, ids } of leftOut) {
    const group = groups.find(
      (one) => one.line.top === line.top && Math.abs(one.line.right - line.right) < together,
    )
    if (group === undefined) groups.push({ line, ids: [...ids] })
    else group.ids.push(...ids)
  }
  return groups.map(({ line, ids }) => ({
    ids,
    line,
    width: labelWidth(`+${ids.length}`),
    look: 'chip-more',
    text: `+${ids.length}`,
    tone: 'var(--ink-2)',
    ground: 'var(--paper)',
  }))
}

function placed(wanted: readonly WantedLabel[], room: ChipRoom, taken: readonly Box[]): readonly Label[] {
  const places = placeChips(wanted, room, taken)
  return wanted.flatMap((one, i) => {
    const box = places[i]
    return box === undefined ? [] : [{ ids: one.ids, shape: shapeOf(one, box) }]
  })
}

/** Of these labels at most so many, and where some are left out, how many. */
function labelsFor(
  scene: Scene,
  wanted: readonly WantedLabel[],
  { most, reach }: { readonly most: number; readonly reach: number },
): readonly Label[] {
  const labels = placed(wanted.slice(0, most), roomIn(scene, reach), [])
  const ids = new Set(labels.flatMap((label) => label.ids))
  const leftOut = wanted.filter((one) => one.ids.every((id) => !ids.has(id)))
  const taken = labels.map(({ shape }) => shape.box)
  return [...labels, ...placed(countsOf(leftOut), roomIn(scene, Infinity), taken)]
}

/** Type labels above the ends of annotations that end in one block. */
export function blockLabels(
  scene: Scene,
  fragments: readonly PaintedFragment[],
  most: number,
): readonly Label[] {
  return labelsFor(scene, typeLabels(scene, fragments), { most, reach: near })
}

/** What is looked at: the selected annotation, the fillers of its roles, and what is under the mouse. */
export interface LookedAt {
  readonly selected: AnnotationId | null
  readonly related: ReadonlyMap<AnnotationId, string>
  /** Whose types are to be named. */
  readonly fragments: readonly PaintedFragment[]
  /** Labels that stand already: those of the same annotations stay in their place. */
  readonly standing: readonly Label[]
}

function placeOf(wanted: WantedLabel, standing: readonly Label[]): Box | undefined {
  return standing.find(({ ids }) => ids.length === 1 && ids[0] === wanted.ids[0])?.shape.box
}

/** Labels in front of all others: roles first. The selected annotation's is dark, as those of its roles are. */
export function frontLabels(
  scene: Scene,
  { selected, related, fragments, standing }: LookedAt,
): readonly Label[] {
  const types = typeLabels(scene, fragments).map((one) => ({ ...one, kept: placeOf(one, standing) }))
  const isSelected = ({ ids }: WantedLabel): boolean => selected !== null && ids.includes(selected)
  const roles = [...related].flatMap((one) => roleLabel(scene, one))
  const own = types.filter(isSelected).map((one): WantedLabel => ({ ...one, look: 'chip-selected' }))
  const others = types.filter((one) => !isSelected(one))
  return labelsFor(scene, [...roles, ...own, ...others], { most: mostInFront, reach: Infinity })
}
