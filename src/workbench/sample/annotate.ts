import type { Annotation, Argument } from '#core/model/annotation'
import type { Assessment } from '#core/model/assessment'
import { LayerStore } from '#core/edit/layer-store'
import * as ids from '#core/model/ids'
import { newLayerHeader, type AnnotationLayer } from '#core/model/layer'
import type { Annotator } from '#core/model/project'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import { joinSpans, span, type Span } from '#core/model/span'
import type { SourceDocument } from '#core/model/source-document'
import { handoverLines, held, links, sameThings } from './handover-lines'
import type { Line } from './lines'

/** Who annotates what, and when (ISO 8601). */
export interface Sitting {
  readonly document: SourceDocument
  readonly me: Annotator
  readonly now: string
}

/** The person's layer over the first article. Ids hold the person's, so that two people's never meet. */
export function annotate(sitting: Sitting): AnnotationLayer {
  const { document, me } = sitting
  return new LayerStore({
    ...newLayerHeader({
      id: ids.layerId(`${document.id}-${me.id}`),
      annotator: me.id,
      revision: document.revision,
    }),
    annotations: handoverLines.map((line) => annotationOf(sitting, line)),
    relations: links.map((link) => relationOf(sitting, link)),
    coreference: sameThings.map((members) => setOf(sitting, members)),
    assessments: held.map((one) => assessmentOf(sitting, one)),
  }).toLayer()
}

function idOf({ document, me }: Sitting, key: string): string {
  return `${document.id}-${me.id}-${key}`
}

function mentionOf(sitting: Sitting, key: string): Annotation['id'] {
  return ids.annotationId(idOf(sitting, key))
}

function provenanceOf({ me, now }: Sitting): Annotation['provenance'] {
  return { by: me.id, at: now, how: 'hand' }
}

function annotationOf(sitting: Sitting, line: Line): Annotation {
  const common = {
    id: mentionOf(sitting, line.key),
    type: ids.typeId(line.type),
    spans: joinSpans(line.quotes.map((quote) => locate(sitting.document, line.block, quote))),
    attributes: {},
    links: [],
    provenance: provenanceOf(sitting),
  }
  if (line.kind === 'entity') return { ...common, kind: 'entity', attributes: line.attributes }
  const roles = argumentsOf(sitting, line)
  if (line.kind === 'event') return { ...common, kind: 'event', arguments: roles }
  const attribution = {
    voice: line.voice ?? 'named',
    sources: line.sources.map((key) => mentionOf(sitting, key)),
    cue: [locate(sitting.document, line.block, line.cue)],
  }
  return { ...common, kind: 'claim', arguments: roles, attribution }
}

function argumentsOf(sitting: Sitting, line: Exclude<Line, { kind: 'entity' }>): readonly Argument[] {
  return Object.entries(line.roles ?? {}).flatMap(([role, fillers]) =>
    fillers.map((filler, i) => ({
      id: argumentOf(sitting, line.key, role, i),
      role,
      filler: mentionOf(sitting, filler),
    })),
  )
}

function argumentOf(sitting: Sitting, key: string, role: string, i: number): Argument['id'] {
  return ids.argumentId(`${idOf(sitting, key)}-${role}-${i + 1}`)
}

function relationOf(sitting: Sitting, [from, type, to]: (typeof links)[number]): Relation {
  return {
    id: ids.relationId(idOf(sitting, `${from}-${type}-${to}`)),
    type,
    from: mentionOf(sitting, from),
    to: mentionOf(sitting, to),
    attributes: {},
    provenance: provenanceOf(sitting),
  }
}

function setOf(sitting: Sitting, members: readonly string[]): CoreferenceSet {
  return {
    id: ids.coreferenceId(idOf(sitting, `same-${members.join('-')}`)),
    members: members.map((key) => mentionOf(sitting, key)),
    links: [],
    provenance: provenanceOf(sitting),
  }
}

function assessmentOf(sitting: Sitting, [holder, polarity, target, role]: (typeof held)[number]): Assessment {
  return {
    id: ids.assessmentId(idOf(sitting, `${holder}-holds-${target}`)),
    holder: { kind: 'annotation', id: mentionOf(sitting, holder) },
    target: role === undefined ? mentionOf(sitting, target) : argumentOf(sitting, target, role, 0),
    certainty: polarity === '+' ? 'probable' : 'certain',
    polarity,
  }
}

/** Where the quote stands in its block; throws when it is not there exactly once. See `Line` for brackets. */
function locate({ text, blocks }: SourceDocument, block: number, quote: string): Span {
  const { start, end } = blocks[block] ?? span(0, 0)
  const inside = text.slice(start, end)
  const plain = quote.replace(/[[\]]/gu, '')
  const at = inside.indexOf(plain)
  if (at === -1 || inside.includes(plain, at + 1))
    throw new Error(`“${plain}” does not stand once in block ${block}`)
  const from = start + at + Math.max(0, quote.indexOf('['))
  const meant = /\[(.*)\]/u.exec(quote)?.[1] ?? plain
  return span(from, from + meant.length)
}
