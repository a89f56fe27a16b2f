import type { KindOfBlock } from '#core/edit/block-edits'
import type { BlockLook } from '#core/edit/text-change'

export interface BlockChoice {
  readonly name: string
  readonly kind: KindOfBlock
}

/** What a person can make of a paragraph. */
export const kindsOfBlocks: readonly BlockChoice[] = [
  { name: 'Paragraph', kind: { kind: 'paragraph' } },
  { name: 'Heading 1', kind: { kind: 'heading', level: 1 } },
  { name: 'Heading 2', kind: { kind: 'heading', level: 2 } },
  { name: 'Heading 3', kind: { kind: 'heading', level: 3 } },
  { name: 'List item', kind: { kind: 'list-item', level: 1 } },
  { name: 'Numbered item', kind: { kind: 'list-item', level: 1, ordered: true } },
  { name: 'Quotation', kind: { kind: 'quote' } },
  { name: 'Code', kind: { kind: 'code' } },
]

/** The name of the kind that fits best; cells of tables are paragraphs of their own here. */
export function nameOfLook(look: BlockLook | undefined): string {
  const fits = kindsOfBlocks.filter(({ kind }) => kind.kind === look?.kind)
  const level = look?.level ?? 1
  const exact = fits.find(
    ({ kind }) => (kind.level ?? 1) === level && (kind.ordered ?? false) === (look?.ordered ?? false),
  )
  return (exact ?? fits.at(-1))?.name ?? 'Paragraph'
}
