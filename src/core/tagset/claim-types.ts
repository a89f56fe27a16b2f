import { typeId } from '../model/ids'
import type { AnnotationType } from '../model/tagset'
import * as roles from './role'

interface ClaimWords {
  readonly name: string
  readonly key: string
  readonly color: string
  readonly guideline: string
  readonly examples: readonly string[]
}

const claimRoles = [roles.time, roles.place, roles.medium, roles.recipient]

function claimType({ name, ...words }: ClaimWords): AnnotationType {
  return { id: typeId(name.toLowerCase()), kind: 'claim', name, ...words, roles: claimRoles }
}

/** What somebody holds or says. The span is the content, without “said” and without the quotation marks. */
export const claimTypes: readonly AnnotationType[] = [
  claimType({
    name: 'Statement',
    key: 'S',
    color: '#a5679f',
    guideline: 'Somebody says that something is so.',
    examples: ['the handover is part of ordinary cooperation'],
  }),
  claimType({
    name: 'Allegation',
    key: 'A',
    color: '#8a70b8',
    guideline: 'Somebody says that another did wrong, without proof in the article.',
    examples: ['that she paid bribes'],
  }),
  claimType({
    name: 'Denial',
    key: 'D',
    color: '#b9645e',
    guideline: 'Somebody says that something is not so. The span holds what is denied.',
    examples: ['any such talks had taken place'],
  }),
  claimType({
    name: 'Commitment',
    key: 'C',
    color: '#5b904f',
    guideline: 'A promise or a threat.',
    examples: ['to publish the names'],
  }),
  claimType({
    name: 'Demand',
    key: 'M',
    color: '#b06f35',
    guideline: 'Somebody asks or tells another to do something.',
    examples: ['that the court publish the agreement'],
  }),
  claimType({
    name: 'Prediction',
    key: 'P',
    color: '#3788bb',
    guideline: 'Somebody says what will be.',
    examples: ['the handovers would be annulled'],
  }),
]
