import { expect, test } from 'vitest'
import type { DocumentSummary } from '#core/model/document-summary'
import { documentId } from '#core/model/ids'
import { matchingArticles } from './matching-articles'

function article(title: string, publisher?: string): DocumentSummary {
  return {
    id: documentId(title),
    title,
    language: 'en',
    metadata: publisher === undefined ? {} : { publisher },
    textHash: '',
    length: 0,
    order: 0,
    counts: { entity: 0, event: 0, claim: 0 },
    status: 'not-started',
  }
}

const extradition = article('Handover to Norvania', 'El Pregón')
const seizure = article('Port inspectors find 300 kg', 'La Jornada')
const all = [extradition, seizure]

test('an empty query leaves all articles', () => {
  expect(matchingArticles(all, '  ')).toEqual(all)
})

test('a word is found in the title whatever its case', () => {
  expect(matchingArticles(all, 'norVANIA')).toEqual([extradition])
})

test('accents do not count, in the source either', () => {
  expect(matchingArticles(all, 'pregon')).toEqual([extradition])
})

test('every word has to be there, in any order', () => {
  expect(matchingArticles(all, 'kg jornada')).toEqual([seizure])
  expect(matchingArticles(all, 'kg pregon')).toEqual([])
})
