import { layerDiff } from '#agreement/layer-diff'
import { mapLayer } from '#agreement/map-layer'
import { pairDocuments, type DocumentPair } from '#agreement/pair-documents'
import { assertNever } from '#core/assert-never'
import type { Change } from '#core/edit/change'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import { layerChanges, peopleChanges, tagsetChanges } from '../importing/merge-project'
import type { ProjectSession } from '../project-session'
import type { ReviewLine } from './review'

type Pair = DocumentPair<AnnotatedDocument, AnnotatedDocument>

/** What bringing a colleague's layers in takes, and what became of each of their documents. */
export interface BroughtIn {
  readonly changes: readonly Change[]
  readonly lines: readonly ReviewLine[]
}

/** Pairs the colleague's documents with one's own and plans the layers to bring in or to renew. */
export async function planReview(
  session: ProjectSession,
  theirs: Project,
  colleague: Annotator,
): Promise<BroughtIn> {
  const mine = await session.readAll()
  const pairs = pairDocuments(mine.documents, theirs.documents)
  const layers = pairs.flatMap((pair) => layerOf(pair, colleague))
  const index = session.index.get()
  const changes =
    layers.length === 0
      ? []
      : [...peopleChanges(index, theirs), ...tagsetChanges(index.tagset, theirs.tagset), ...layers]
  return { changes, lines: pairs.map((pair) => lineOf(pair)) }
}

function layerOf(pair: Pair, colleague: Annotator): readonly Change[] {
  if (pair.kind !== 'same' && pair.kind !== 'normalised') return []
  const theirs = pair.theirs.layers.find((one) => one.annotator === colleague.id && one.role === 'annotator')
  if (theirs === undefined) return []
  const after = { ...mapLayer(theirs, pair.map), revision: pair.mine.revision }
  const before = pair.mine.layers.find((one) => one.annotator === colleague.id && one.role === 'annotator')
  return before === undefined ? layerChanges(pair.mine, after) : renewal(pair.mine, before, after)
}

/** A newer file of the same colleague replaces what an older one said. */
function renewal(
  document: AnnotatedDocument,
  before: AnnotationLayer,
  after: AnnotationLayer,
): readonly Change[] {
  const items = layerDiff(before, after)
  return items.length === 0 ? [] : [{ kind: 'layer', document: document.id, layer: before.id, items }]
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
        message: 'Same words as yours; only spaces, quotation marks or line ends differ.',
        document: pair.mine.id,
      }
    case 'different':
      return {
        title,
        state: 'different',
        message: `The text differs from yours, first in paragraph ${pair.firstDifference.paragraph}. It cannot be compared; ask your colleague for a file over your version.`,
        document: pair.mine.id,
      }
    case 'unpaired':
      return { title, state: 'unpaired', message: 'You do not have this article. Import the file to get it.' }
    default:
      return assertNever(pair)
  }
}
