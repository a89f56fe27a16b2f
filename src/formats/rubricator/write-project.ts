import { byTextOrder, type Annotation } from '#core/model/annotation'
import { byId } from '#core/model/by-id'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Span } from '#core/model/span'
import { codePointRuler, utf16Ruler } from '../shared/code-points'
import { arrange } from './arrange'
import type { Measured } from './check/place'
import { printJson } from './print-json'
import { currentVersion, exchangeFileSchema } from './schema/exchange-file'

export interface WriteOptions {
  /** The program that writes. */
  readonly generator?: string
  /** ISO 8601. */
  readonly exportedAt: string
  readonly offsetUnit?: 'utf-16' | 'code-point'
}

/** A project as an exchange file. The same project gives the same bytes but for `generator` and `exportedAt`. */
export function writeProject(project: Project, options: WriteOptions): string {
  const { generator = 'Rubricator', exportedAt, offsetUnit = 'utf-16' } = options
  const rulerOf = offsetUnit === 'utf-16' ? utf16Ruler : codePointRuler
  const documents = project.documents.map((one) =>
    document(one, { text: one.text, ruler: rulerOf(one.text) }),
  )
  const header = { format: 'rubricator', version: currentVersion, generator, exportedAt, offsetUnit }
  return printJson(arrange(exchangeFileSchema, { ...project, ...header, documents }))
}

function document(one: AnnotatedDocument, measured: Measured): unknown {
  return {
    ...one,
    blocks: one.blocks.map((block) => placed(block, measured)),
    marks: one.marks.map((mark) => placed(mark, measured)),
    layers: one.layers.map((each) => layer(each, measured)),
  }
}

function layer(one: AnnotationLayer, measured: Measured): unknown {
  return {
    ...one,
    annotations: one.annotations.toSorted(byTextOrder).map((each) => annotation(each, measured)),
    relations: one.relations.toSorted(byId),
    coreference: one.coreference.toSorted(byId),
    assessments: one.assessments.toSorted(byId),
  }
}

function annotation(one: Annotation, measured: Measured): unknown {
  const spans = one.spans.map((span) => quoted(span, measured))
  if (one.kind !== 'claim') return { ...one, spans }
  const cue = one.attribution.cue.map((span) => quoted(span, measured))
  return { ...one, spans, attribution: { ...one.attribution, cue } }
}

function quoted(span: Span, measured: Measured): unknown {
  return { ...placed(span, measured), quote: measured.text.slice(span.start, span.end) }
}

function placed(place: Span, { ruler }: Measured): Span {
  return { ...place, start: ruler.fromUtf16(place.start), end: ruler.fromUtf16(place.end) }
}
