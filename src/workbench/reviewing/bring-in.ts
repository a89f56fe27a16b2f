import { layerDiff } from '#agreement/layer-diff'
import { mapLayer } from '#agreement/map-layer'
import { pairDocuments, type DocumentPair } from '#agreement/pair-documents'
import { sameValue } from '#agreement/same-value'
import { assertNever } from '#core/assert-never'
import type { Change } from '#core/edit/change'
import { headerOf } from '#core/edit/layer-store'
import { layerId, type AnnotatorId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { Span } from '#core/model/span'
import { idsOfDocument, withFreshIds } from '../importing/fresh-ids'
import { layerChanges, peopleChanges, tagsetChanges } from '../importing/merge-project'
import { mergeTagset } from '../importing/merge-tagset'
import type { ProjectSession } from '../project-session'
import { adjudicatedChanges } from './adjudicated-layer'
import { leftIn, reviewOf, theirLayer, type ReviewLine } from './review'

type Pair = DocumentPair<AnnotatedDocument, AnnotatedDocument>

/** What bringing a colleague's layers in takes, and what became of each document they worked on. */
export interface BroughtIn {
  readonly changes: readonly Change[]
  readonly lines: readonly ReviewLine[]
}

interface Table {
  readonly me: AnnotatorId
  readonly colleague: AnnotatorId
  readonly taken: ReadonlySet<string>
  readonly newId: () => string
}

/**
 * Pairs the colleague's documents with one's own and plans the layers to bring in or to renew. Throws words for the
 * person when the tagsets cannot be brought together.
 */
export async function planReview(
  session: ProjectSession,
  theirs: Project,
  colleague: Annotator,
): Promise<BroughtIn> {
  const index = session.index.get()
  const tagset = mergeTagset(index.tagset, theirs.tagset)
  if (!tagset.ok) throw new Error(tagset.problem.map((one) => one.message).join('\n'))
  const mine = await session.readAll()
  const table: Table = {
    me: session.me.id,
    colleague: colleague.id,
    taken: new Set(mine.documents.flatMap(idsOfDocument)),
    newId: () => session.surroundings.newId(),
  }
  const pairs = pairDocuments(mine.documents, theirs.documents).filter(
    (pair) => theirLayer(pair.theirs, colleague.id) !== undefined,
  )
  const parts = pairs.map((pair) => partOf(pair, table))
  const changes = parts.flatMap((part) => part.changes)
  const common = [...peopleChanges(index, theirs), ...tagsetChanges(index.tagset, theirs.tagset)]
  return { changes: changes.length === 0 ? [] : [...common, ...changes], lines: parts.map((one) => one.line) }
}

interface Part {
  readonly changes: readonly Change[]
  readonly line: ReviewLine
}

function partOf(pair: Pair, table: Table): Part {
  const line = lineOf(pair)
  const isComparable = pair.kind === 'same' || pair.kind === 'normalised'
  const theirs = isComparable ? placed(pair, table) : undefined
  if (!isComparable || theirs === undefined) return { changes: [], line }
  const review = reviewOf(pair.mine, theirs, table.me)
  const changes = [
    ...layerPart(pair.mine, theirs, table.colleague),
    ...(review.adjudicated === undefined && review.differences.length > 0
      ? []
      : adjudicatedChanges(review, review.adjudicated?.id ?? layerId(table.newId()), review.decisions)),
  ]
  return { changes, line: { ...line, left: leftIn(review) } }
}

/** The colleague's layer as it goes over my text: at its places, and with ids nothing else has. */
function placed(
  pair: { readonly mine: AnnotatedDocument; readonly theirs: AnnotatedDocument; map: (span: Span) => Span },
  { colleague, taken }: Table,
): AnnotationLayer | undefined {
  const { mine, theirs, map } = pair
  const layer = theirLayer(theirs, colleague)
  if (layer === undefined) return undefined
  const before = theirLayer(mine, colleague)
  const moved = { ...mapLayer(layer, map), id: before?.id ?? layer.id, revision: mine.revision }
  const here = { ...mine, layers: before === undefined ? [] : [before] }
  const document = { ...theirs, layers: [moved], comments: [], decisions: [] }
  return withFreshIds(document, taken, here).layers[0]
}

/** A newer file of the same colleague replaces what an older one said. */
function layerPart(
  mine: AnnotatedDocument,
  after: AnnotationLayer,
  colleague: AnnotatorId,
): readonly Change[] {
  const before = theirLayer(mine, colleague)
  if (before === undefined) return layerChanges(mine, after)
  const document = mine.id
  const headers = { before: headerOf(before), after: headerOf(after) }
  const items = layerDiff(before, after)
  return [
    ...(sameValue(headers.before, headers.after)
      ? []
      : [{ kind: 'layer-header', document, ...headers } as const]),
    ...(items.length === 0 ? [] : [{ kind: 'layer', document, layer: before.id, items } as const]),
  ]
}

function lineOf(pair: Pair): ReviewLine {
  const { title } = pair.theirs
  switch (pair.kind) {
    case 'same':
      return { title, state: 'same', message: 'Same text as yours.', document: pair.mine.id }
    case 'normalised':
      return {
        title,
        state: 'normalised',
        message: 'Same words as yours; only spaces, quotation marks or the like are written otherwise.',
        document: pair.mine.id,
      }
    case 'different':
      return {
        title,
        state: 'different',
        message: `The text differs from yours, first in paragraph ${pair.firstDifference.paragraph}, so it was not compared. Ask your colleague for a file over your version of the article.`,
        document: pair.mine.id,
      }
    case 'unpaired':
      return {
        title,
        state: 'unpaired',
        message: 'You do not have this article. Import the file to get it, then review again.',
      }
    default:
      return assertNever(pair)
  }
}
