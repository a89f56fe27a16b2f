import type { Fate } from '#core/edit/text-edit'
import type { TypeId } from '#core/model/ids'
import type { DocumentSession } from '../document-session'

/** What an edit did to an annotation, in a form that can be read after the annotation is gone. */
export interface ToldFate extends Fate {
  readonly type: TypeId
  /** Its words after the edit, or before when the edit took them all. */
  readonly words: string
}

function wordsOf(
  document: DocumentSession,
  { layer, id }: Fate,
): Pick<ToldFate, 'type' | 'words'> | undefined {
  const annotation = document.layer(layer)?.get(id)
  if (annotation === undefined) return undefined
  const words = document.text.quote(annotation.spans)
  return { type: annotation.type, words }
}

/** Tells the fates once the edit is made; what is gone must be asked for before. */
export function tellFates(
  document: DocumentSession,
  fates: readonly Fate[],
  edit: () => void,
): readonly ToldFate[] {
  const before = new Map(fates.map((fate) => [fate.id, wordsOf(document, fate)]))
  edit()
  return fates.flatMap((fate) => {
    const told = wordsOf(document, fate) ?? before.get(fate.id)
    return told === undefined ? [] : [{ ...fate, ...told }]
  })
}

/** One fate for each annotation: emptied outweighs all, otherwise what came last. */
export function latest<Kind extends Fate>(fates: readonly Kind[]): readonly Kind[] {
  const found = new Map<string, Kind>()
  for (const fate of fates) if (found.get(fate.id)?.fate !== 'emptied') found.set(fate.id, fate)
  return [...found.values()]
}

const verbs = { grew: 'grew', shrank: 'shrank', emptied: ['was emptied', 'were emptied'] } as const

/** "2 annotations grew, 1 was emptied." */
export function fatesSentence(fates: readonly Fate[]): string {
  const parts = (['grew', 'shrank', 'emptied'] as const).flatMap((fate) => {
    const count = fates.filter((one) => one.fate === fate).length
    const verb = fate === 'emptied' ? verbs.emptied[count === 1 ? 0 : 1] : verbs[fate]
    return count === 0 ? [] : [{ count, verb }]
  })
  return parts
    .map(
      ({ count, verb }, i) => `${count}${i > 0 ? '' : count === 1 ? ' annotation' : ' annotations'} ${verb}`,
    )
    .join(', ')
    .concat('.')
}
