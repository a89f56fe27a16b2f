import { argumentsOf, type Annotation, type AttributeValue, type Claim } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { joinSpans, sameSpans, type Span } from '#core/model/span'
import type { DetailDifference } from './comparison'
import type { Partners } from './partners'
import { sameValue } from './same-value'

type Attributes = Annotation['attributes']
type Links = Annotation['links']

type Value = AttributeValue | undefined

export function textDetail(field: string, mine: Value, theirs: Value): readonly DetailDifference[] {
  if (sameValue(mine, theirs)) return []
  const said = (value: Value) => ({ kind: 'text', text: String(value ?? '') }) as const
  return [{ field, mine: said(mine), theirs: said(theirs) }]
}

export function attributeDetails(mine: Attributes, theirs: Attributes): readonly DetailDifference[] {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...names].toSorted().flatMap((name) => textDetail(`attribute ${name}`, mine[name], theirs[name]))
}

export function linkDetail(mine: Links, theirs: Links): readonly DetailDifference[] {
  const said = (links: Links) =>
    links
      .map(({ kb, id }) => `${kb}:${id}`)
      .toSorted()
      .join(', ')
  return textDetail('links', said(mine), said(theirs))
}

function spanDetail(
  field: string,
  mine: readonly Span[],
  theirs: readonly Span[],
): readonly DetailDifference[] {
  const [ours, others] = [joinSpans(mine), joinSpans(theirs)]
  if (sameSpans(ours, others)) return []
  return [{ field, mine: { kind: 'spans', spans: ours }, theirs: { kind: 'spans', spans: others } }]
}

interface References {
  readonly mine: readonly AnnotationId[]
  readonly theirs: readonly AnnotationId[]
}

export function referenceDetail(
  field: string,
  { mine, theirs }: References,
  partners: Partners,
): readonly DetailDifference[] {
  if (partners.sameReferences(mine, theirs)) return []
  return [
    {
      field,
      mine: { kind: 'annotations', ids: partners.comparedMine(mine) },
      theirs: { kind: 'annotations', ids: partners.comparedTheirs(theirs) },
    },
  ]
}

function roleDetails(mine: Annotation, theirs: Annotation, partners: Partners): readonly DetailDifference[] {
  const [ours, others] = [argumentsOf(mine), argumentsOf(theirs)]
  const roles = new Set([...ours, ...others].map((argument) => argument.role))
  return [...roles].toSorted().flatMap((role) => {
    const [inMine, inTheirs] = [ours, others].map((all) =>
      all.filter((argument) => argument.role === role).map((argument) => argument.filler),
    )
    return referenceDetail(`role ${role}`, { mine: inMine ?? [], theirs: inTheirs ?? [] }, partners)
  })
}

function claimDetails(mine: Claim, theirs: Claim, partners: Partners): readonly DetailDifference[] {
  const [ours, others] = [mine.attribution, theirs.attribution]
  const within = { mine: listed(mine.within), theirs: listed(theirs.within) }
  return [
    ...textDetail('voice', ours.voice, others.voice),
    ...referenceDetail('sources', { mine: ours.sources, theirs: others.sources }, partners),
    ...spanDetail('cue', ours.cue, others.cue),
    ...referenceDetail('within', within, partners),
    ...textDetail('stance', mine.stance, theirs.stance),
    ...textDetail('sentiment', mine.sentiment, theirs.sentiment),
    ...verdictDetails(mine.verdict, theirs.verdict),
  ]
}

function listed(id: AnnotationId | undefined): readonly AnnotationId[] {
  return id === undefined ? [] : [id]
}

function verdictDetails(mine: Claim['verdict'], theirs: Claim['verdict']): readonly DetailDifference[] {
  const said = (verdict: Claim['verdict']) => verdict && `${verdict.reliability}${verdict.credibility}`
  return [
    ...textDetail('verdict', said(mine), said(theirs)),
    ...textDetail('note of the verdict', mine?.note, theirs?.note),
  ]
}

/** Everything in which two annotations of one kind differ; references are compared through their partners. */
export function annotationDetails(
  mine: Annotation,
  theirs: Annotation,
  partners: Partners,
): readonly DetailDifference[] {
  return [
    ...spanDetail('extent', mine.spans, theirs.spans),
    ...textDetail('type', mine.type, theirs.type),
    ...roleDetails(mine, theirs, partners),
    ...(mine.kind === 'claim' && theirs.kind === 'claim' ? claimDetails(mine, theirs, partners) : []),
    ...attributeDetails(mine.attributes, theirs.attributes),
    ...linkDetail(mine.links, theirs.links),
    ...textDetail('note', mine.note, theirs.note),
  ]
}
