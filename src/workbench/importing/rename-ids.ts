import type { Annotation, Argument, Provenance } from '#core/model/annotation'
import type { Assessment, Holder } from '#core/model/assessment'
import * as ids from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import type { Decision, Remark } from '#core/model/review'

/** New ids by old ones; what is not in it keeps its id. */
export type Renaming = ReadonlyMap<string, string>

/** The document with every id in it, and every mention of one, renamed. */
export function renameIds(document: AnnotatedDocument, renaming: Renaming): AnnotatedDocument {
  const id = (old: string): string => renaming.get(old) ?? old
  return {
    ...document,
    id: ids.documentId(id(document.id)),
    layers: document.layers.map((layer) => layerWith(layer, id)),
    comments: document.comments.map((one) => remarkWith(one, id)),
    decisions: document.decisions.map((one) => decisionWith(one, id)),
  }
}

type Rename = (old: string) => string

function layerWith(layer: AnnotationLayer, id: Rename): AnnotationLayer {
  return {
    ...layer,
    id: ids.layerId(id(layer.id)),
    basedOn: layer.basedOn.map((one) => ids.layerId(id(one))),
    annotations: layer.annotations.map((one) => annotationWith(one, id)),
    relations: layer.relations.map((one) => relationWith(one, id)),
    coreference: layer.coreference.map((one) => setWith(one, id)),
    assessments: layer.assessments.map((one) => assessmentWith(one, id)),
  }
}

function mentionsWith(mentions: readonly string[], id: Rename): readonly Annotation['id'][] {
  return mentions.map((one) => ids.annotationId(id(one)))
}

function provenanceWith(provenance: Provenance, id: Rename): Provenance {
  if (provenance.derivedFrom === undefined) return provenance
  const derivedFrom = provenance.derivedFrom.map((from) => ({
    ...from,
    layer: ids.layerId(id(from.layer)),
    id: ids.annotationId(id(from.id)),
  }))
  return { ...provenance, derivedFrom }
}

function argumentWith(argument: Argument, id: Rename): Argument {
  return {
    ...argument,
    id: ids.argumentId(id(argument.id)),
    filler: ids.annotationId(id(argument.filler)),
  }
}

function annotationWith(annotation: Annotation, id: Rename): Annotation {
  const named = {
    id: ids.annotationId(id(annotation.id)),
    provenance: provenanceWith(annotation.provenance, id),
  }
  if (annotation.kind === 'entity') return { ...annotation, ...named }
  const filled = { ...named, arguments: annotation.arguments.map((one) => argumentWith(one, id)) }
  if (annotation.kind === 'event') return { ...annotation, ...filled }
  const { attribution, within } = annotation
  return {
    ...annotation,
    ...filled,
    attribution: { ...attribution, sources: mentionsWith(attribution.sources, id) },
    ...(within === undefined ? {} : { within: ids.annotationId(id(within)) }),
  }
}

function relationWith(relation: Relation, id: Rename): Relation {
  return {
    ...relation,
    id: ids.relationId(id(relation.id)),
    from: ids.annotationId(id(relation.from)),
    to: ids.annotationId(id(relation.to)),
    provenance: provenanceWith(relation.provenance, id),
  }
}

function setWith(set: CoreferenceSet, id: Rename): CoreferenceSet {
  const { representative } = set
  return {
    ...set,
    id: ids.coreferenceId(id(set.id)),
    members: mentionsWith(set.members, id),
    ...(representative === undefined ? {} : { representative: ids.annotationId(id(representative)) }),
    provenance: provenanceWith(set.provenance, id),
  }
}

/** An annotator who is the holder keeps their id. */
function holderWith(holder: Holder, id: Rename): Holder {
  return holder.kind !== 'annotation' || holder.id === undefined
    ? holder
    : { ...holder, id: ids.annotationId(id(holder.id)) }
}

function assessmentWith(assessment: Assessment, id: Rename): Assessment {
  const { via } = assessment
  return {
    ...assessment,
    id: ids.assessmentId(id(assessment.id)),
    holder: holderWith(assessment.holder, id),
    ...(via === undefined ? {} : { via: ids.annotationId(id(via)) }),
    target: ids.annotationId(id(assessment.target)),
  }
}

function remarkWith(remark: Remark, id: Rename): Remark {
  const { target, inReplyTo } = remark
  return {
    ...remark,
    id: ids.commentId(id(remark.id)),
    target: {
      ...target,
      id: id(target.id),
      ...(target.layer === undefined ? {} : { layer: ids.layerId(id(target.layer)) }),
    },
    ...(inReplyTo === undefined ? {} : { inReplyTo: ids.commentId(id(inReplyTo)) }),
  }
}

function decisionWith(decision: Decision, id: Rename): Decision {
  return {
    ...decision,
    id: ids.decisionId(id(decision.id)),
    mine: mentionsWith(decision.mine, id),
    theirs: mentionsWith(decision.theirs, id),
    result: mentionsWith(decision.result, id),
  }
}
