import type { AnnotationKind } from '#core/model/annotation'
import type { AnnotationLayer } from '#core/model/layer'
import type { Project } from '#core/model/project'
import type { Reading } from '#core/model/reading'
import { counted } from '#core/text/counted'
import type { Invocation } from '../arguments'
import { gather, problemLines, problemsOf, type Gathered } from '../gather'
import type { ExitCode, Host } from '../host'
import { misused } from '../misused'
import { onOneLine, printedJson } from '../shown'

interface LayerStats {
  readonly annotator: string
  readonly role: AnnotationLayer['role']
  readonly status: AnnotationLayer['status']
  readonly kinds: Readonly<Record<AnnotationKind, number>>
  /** By the type's name. */
  readonly types: Readonly<Record<string, number>>
  readonly relations: number
  readonly coreference: number
  readonly assessments: number
}

interface DocumentStats {
  readonly file: string
  readonly title: string
  /** UTF-16 code units. */
  readonly length: number
  readonly blocks: number
  readonly layers: readonly LayerStats[]
}

/** Counts per document, annotator, kind and type. Refused files and an empty folder are told, the others are counted. */
export async function stats(invocation: Invocation, host: Host): Promise<ExitCode> {
  if (invocation.inputs.length === 0) return misused('Name the files to count.', host)
  const gathered = await gather(invocation, host)
  const refusals = refusalsOf(gathered)
  host.err(refusals)
  const documents = gathered.flatMap(documentsOf)
  if (invocation.options.has('--json')) host.out(printedJson({ documents }, 2))
  else host.out(documents.map(lines).join(''))
  return refusals === '' ? 0 : 1
}

function refusalsOf(gathered: readonly Gathered[]): string {
  if (gathered.length === 0) return 'There are no files to count.\n'
  return gathered.map(({ path, reading }) => problemLines(path, problemsOf(reading))).join('')
}

function documentsOf({ path, reading }: Gathered): readonly DocumentStats[] {
  if (reading.kind === 'article') return [articleStats(path, reading)]
  if (reading.kind !== 'project') return []
  return reading.project.documents.map(({ title, text, blocks, layers }) => ({
    file: path,
    title,
    length: text.length,
    blocks: blocks.length,
    layers: layers.map((layer) => layerStats(layer, reading.project)),
  }))
}

function articleStats(
  file: string,
  { article }: Extract<Reading, { readonly kind: 'article' }>,
): DocumentStats {
  const { title, text, blocks } = article
  return { file, title, length: text.length, blocks: blocks.length, layers: [] }
}

function layerStats(layer: AnnotationLayer, { annotators, tagset }: Project): LayerStats {
  const names = new Map(tagset.types.map(({ id, name }) => [id, name]))
  const kinds = { entity: 0, event: 0, claim: 0 }
  const types = new Map<string, number>()
  for (const { kind, type } of layer.annotations) {
    kinds[kind] += 1
    const name = names.get(type) ?? type
    types.set(name, (types.get(name) ?? 0) + 1)
  }
  return {
    annotator: annotators.find(({ id }) => id === layer.annotator)?.name ?? layer.annotator,
    role: layer.role,
    status: layer.status,
    kinds,
    types: Object.fromEntries([...types].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    relations: layer.relations.length,
    coreference: layer.coreference.length,
    assessments: layer.assessments.length,
  }
}

function lines({ file, title, length, blocks, layers }: DocumentStats): string {
  const head = `${onOneLine(`${title} (${file})`)}: ${counted(length, 'character')} in ${counted(blocks, 'block')}\n`
  return head + (layers.length === 0 ? '  no annotations\n' : layers.map(layerLines).join(''))
}

function layerLines({ annotator, role, kinds, types, ...counts }: LayerStats): string {
  const { relations, coreference, assessments } = counts
  const name = annotator === '' ? '(no name)' : onOneLine(annotator)
  const byKind = [
    counted(kinds.entity, 'entity', 'entities'),
    counted(kinds.event, 'event'),
    counted(kinds.claim, 'claim'),
  ].join(', ')
  const others = [
    counted(relations, 'relation'),
    counted(coreference, 'coreference set'),
    counted(assessments, 'assessment'),
  ].join(', ')
  const byType = Object.entries(types).map(([type, count]) => `    ${onOneLine(type)}: ${count}\n`)
  return `  ${name}, ${role}: ${byKind}, ${others}\n${byType.join('')}`
}
