import { changeKind, moveBlocks, replaceText, toggleMark, type Blocks } from '#core/edit/block-edits'
import type { ItemChange } from '#core/edit/change'
import { editsToBecome, replaceAll } from '#core/edit/replace-all'
import type { TextStep } from '#core/edit/text-change'
import { span, type Span } from '#core/model/span'
import type { NodeKey } from 'lexical'
import type { DocumentSession } from '#workbench/document-session'
import type { Run } from '#workbench/editing/edit-session'
import { $element, $joined, $put } from './lexical-hand.arbitrary'
import type { OpenedArticle } from './opened-article.arbitrary'
import { replacedIn, swappedIn, type Oracle } from './oracle.arbitrary'
import { annotation, kinds, me, pick, wholeOffset, word, type Dice } from './random-article.arbitrary'

/** What the edits are made to and with. */
export interface World {
  readonly roll: Dice
  readonly opened: OpenedArticle
  readonly text: DocumentSession['text']
  /** The text as one string. */
  readonly plain: string
  oracle: Oracle
  /** Where the last edit left the caret. */
  caret: number
  /** A place for the caret: mostly where it is. */
  offset(): number
  stretch(most: number): Span
  commit(steps: readonly TextStep[], run: Run): void
  /** Takes annotations over as they are, after some were made or removed by hand. */
  reread(): void
}

interface Replacing {
  readonly stretch: Span
  readonly inserted: string
  readonly run: Run
}

function replace(world: World, { stretch, inserted, run }: Replacing): void {
  const step = replaceText(world.text, stretch, inserted)
  if (step.removed !== '' || step.inserted !== '') world.oracle = replacedIn(world.oracle, stretch, inserted)
  world.commit([step], run)
  world.caret = stretch.start + inserted.length
}

/** As the editor does it by itself, found by the tracker. */
function type(world: World): void {
  const at = world.offset()
  const letters = word(world.roll, 2)
  const { article } = world.opened
  const block = world.text.lineAt(at)
  article.unfold(block)
  world.oracle = replacedIn(world.oracle, span(at, at), letters)
  world.caret = at + letters.length
  const local = at - world.text.start(block)
  const key = keyOf(world, block)
  article.editor.update(() => $put($element(key), local).insertText(letters), { discrete: true })
}

/** The editor moves blocks about by itself, as after a change of the page nobody foresaw. */
function rawDelete(world: World): void {
  const stretch = world.stretch(20)
  const { article } = world.opened
  const [first, last] = [world.text.lineAt(stretch.start), world.text.lineAt(stretch.end)]
  article.unfold(first)
  article.unfold(last)
  world.oracle = replacedIn(world.oracle, stretch, '')
  world.caret = stretch.start
  const keys = [keyOf(world, first), keyOf(world, last)] as const
  const local = span(stretch.start - world.text.start(first), stretch.end - world.text.start(last))
  article.editor.update(() => $put($joined(keys, local), local.start), { discrete: true })
}

function keyOf({ opened }: World, block: number): NodeKey {
  const found = opened.article.table.holding(block)
  const key = found?.section.keys?.[block - found.first]
  if (key === undefined) throw new Error(`Block ${block} cannot be edited`)
  return key
}

function backspace(world: World): void {
  const at = world.offset()
  const stretch = span(Math.max(0, wholeOffset(world.plain, at - 1)), at)
  replace(world, { stretch, inserted: '', run: 'deleting' })
}

function enter(world: World): void {
  const at = world.offset()
  replace(world, { stretch: span(at, at), inserted: '\n', run: 'other' })
}

function merge(world: World): void {
  const start = world.text.start(world.roll(world.text.lines.length))
  if (start > 0) replace(world, { stretch: span(start - 1, start), inserted: '', run: 'deleting' })
}

function paste(world: World): void {
  const at = world.offset()
  const most = world.roll(8) === 0 ? 20 : 4
  const lines = Array.from({ length: 1 + world.roll(most) }, () => word(world.roll, 4))
  const stretch = world.roll(2) === 0 ? span(at, at) : world.stretch(9)
  replace(world, { stretch, inserted: lines.join('\n'), run: 'other' })
}

function replaceEverywhere(world: World): void {
  const needle = pick(world.roll, ['ab', 'a', 'ba', 'b a']) ?? 'a'
  const by = word(world.roll, 2)
  const places: Span[] = []
  for (let at = world.plain.indexOf(needle); at !== -1; at = world.plain.indexOf(needle, at + needle.length))
    places.push(span(at, at + needle.length))
  for (const { start } of places.toReversed())
    for (const { at, length, inserted } of editsToBecome(needle, by))
      world.oracle = replacedIn(world.oracle, span(start + at, start + at + length), inserted)
  const steps = replaceAll(world.text, places, by)
  if (steps.length > 0) world.commit(steps, 'other')
}

function someBlocks({ roll, text }: World): Blocks {
  const first = roll(text.lines.length)
  return { first, end: Math.min(text.lines.length, first + 1 + roll(3)) }
}

function kind(world: World): void {
  const chosen = { kind: pick(world.roll, kinds) ?? 'paragraph' }
  world.commit([changeKind(world.text, someBlocks(world), chosen)], 'other')
}

function move(world: World): void {
  const step = moveBlocks(world.text, someBlocks(world), world.roll(2) === 0 ? -1 : 1)
  if (step === undefined) return
  world.oracle = swappedIn(world.oracle, step)
  world.commit([step], 'other')
}

function changeLayer(world: World, item: ItemChange): void {
  const { project, document } = world.opened
  const layer = document.layerOf(me.id)?.header.id
  if (layer === undefined) return
  project.commit({
    label: 'Tag',
    scope: document.id,
    changes: [{ kind: 'layer', document: document.id, layer, items: [item] }],
  })
  world.reread()
}

function annotate(world: World): void {
  if (world.plain === '') return
  const after = annotation(world.roll, `n${world.roll(1_000_000_000)}`, world.plain)
  changeLayer(world, { collection: 'annotations', before: null, after })
}

function unannotate(world: World): void {
  const own = world.opened.document.layerOf(me.id)
  const before = pick(world.roll, [...(own?.annotations() ?? [])])
  if (before !== undefined) changeLayer(world, { collection: 'annotations', before, after: null })
}

/** What can be done to a text, and what the oracle makes of it. */
export const acts = {
  type,
  rawDelete,
  backspace,
  delete: (world: World) => replace(world, { stretch: world.stretch(25), inserted: '', run: 'other' }),
  enter,
  merge,
  paste,
  replaceAll: replaceEverywhere,
  bold: (world: World) => world.commit([toggleMark(world.text, world.stretch(12), 'bold')], 'other'),
  kind,
  move,
  annotate,
  unannotate,
} as const

export type Act = keyof typeof acts
