import type { Change } from '#core/edit/change'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project, ProjectIndex } from '#core/model/project'
import type { FileProblem } from '#core/model/reading'
import type { Tagset } from '#core/model/tagset'
import { headerOf } from '#core/edit/layer-store'
import type { ProjectSession } from '../project-session'

export interface Merge {
  readonly changes: readonly Change[]
  readonly problems: readonly FileProblem[]
  readonly articles: number
  readonly layers: number
}

/** Brings another project into the open one: new articles, new layers over the same text, new types and people. */
export async function planMerge(session: ProjectSession, theirs: Project): Promise<Merge> {
  const index = session.index.get()
  const changes: Change[] = [...peopleChanges(index, theirs), ...tagsetChanges(index.tagset, theirs.tagset)]
  const problems: FileProblem[] = []
  let [articles, layers] = [0, 0]
  for (const document of theirs.documents) {
    const known = index.documents.find((summary) => summary.id === document.id)
    if (known === undefined) {
      changes.push({ kind: 'document', order: session.nextOrder() + articles, before: null, after: document })
      articles += 1
    } else if (known.textHash !== document.textHash) problems.push(otherText(document))
    else {
      const added = await newLayers(session, document)
      changes.push(...added.flatMap((layer) => layerChanges(document, layer)))
      layers += added.length
    }
  }
  return { changes, problems, articles, layers }
}

function otherText(document: AnnotatedDocument): FileProblem {
  return {
    where: document.title,
    message:
      'The file holds another version of this article, so its annotations were left out. Review the file to compare.',
  }
}

export function peopleChanges(index: ProjectIndex, theirs: Project): readonly Change[] {
  const known = new Set(index.annotators.map((one) => one.id))
  return theirs.annotators
    .filter((one) => !known.has(one.id))
    .map((after) => ({ kind: 'annotator', before: null, after }))
}

/** Adds the types, relation types and labels that are not there by id or name; never alters one's own. */
export function tagsetChanges(before: Tagset, theirs: Tagset): readonly Change[] {
  const types = theirs.types.filter((type) => !before.types.some((one) => one.id === type.id))
  const relations = theirs.relationTypes.filter(
    (type) => !before.relationTypes.some((one) => one.name === type.name),
  )
  const labels = theirs.documentLabels.filter((label) => !before.documentLabels.includes(label))
  if (types.length + relations.length + labels.length === 0) return []
  const after: Tagset = {
    ...before,
    version: before.version + 1,
    types: [...before.types, ...types],
    relationTypes: [...before.relationTypes, ...relations],
    documentLabels: [...before.documentLabels, ...labels],
  }
  return [{ kind: 'tagset', before, after }]
}

async function newLayers(
  session: ProjectSession,
  theirs: AnnotatedDocument,
): Promise<readonly AnnotationLayer[]> {
  const mine = await session.read(theirs.id)
  const known = new Set(mine?.layers.map((layer) => layer.id))
  return theirs.layers.filter((layer) => !known.has(layer.id))
}

/** The changes that bring a whole layer in. */
export function layerChanges(
  document: Pick<AnnotatedDocument, 'id'>,
  layer: AnnotationLayer,
): readonly Change[] {
  return [
    { kind: 'layer-header', document: document.id, before: null, after: headerOf(layer) },
    {
      kind: 'layer',
      document: document.id,
      layer: layer.id,
      items: [
        ...layer.annotations.map((after) => ({ collection: 'annotations', before: null, after }) as const),
        ...layer.relations.map((after) => ({ collection: 'relations', before: null, after }) as const),
        ...layer.coreference.map((after) => ({ collection: 'coreference', before: null, after }) as const),
        ...layer.assessments.map((after) => ({ collection: 'assessments', before: null, after }) as const),
      ],
    },
  ]
}
