import type { Reading } from '#core/model/reading'
import { sha256 } from './project.arbitrary'
import { readExchangeFile } from './read'

const surroundings = { sha256, now: (): string => '2026-02-02T00:00:00Z' }
const text = 'Ruiz 😀 denied it.\nShe left.'
const hash = `sha256:${sha256(new TextEncoder().encode(text))}`
export const provenance = { by: 'ana', at: '2026-02-01', how: 'hand' }
export const rest = { attributes: {}, links: [], provenance }
export const attribution = { voice: 'named', sources: ['a1'], cue: [{ start: 8, end: 14, quote: 'denied' }] }

const types = [
  { id: 'person', kind: 'entity', name: 'Person', color: '#0000ff' },
  { id: 'denial', kind: 'claim', name: 'Denial', color: '#ff0000' },
]
export const tagset = { id: 't', version: 1, types, relationTypes: [], documentLabels: [] }

type Json = Record<string, unknown>

/** What is put in place of something in the small file. */
export interface Broken {
  readonly file?: Json
  readonly document?: Json
  readonly layer?: Json
  readonly annotation?: Json
  readonly claim?: Json
}

/** A small valid file, with one thing or another put in its place. */
export function file(broken: Broken = {}): string {
  return JSON.stringify({
    ...{ format: 'rubricator', version: 1, generator: 'x', exportedAt: '2026-02-01', offsetUnit: 'utf-16' },
    project: { id: 'p1', name: 'p' },
    tagset,
    annotators: [{ id: 'ana', name: 'Ana' }],
    documents: [documentWith(broken)],
    ...broken.file,
  })
}

function documentWith(broken: Broken): Json {
  return {
    ...{
      id: 'd1',
      title: 'Ruiz',
      language: 'en',
      metadata: {},
      text,
      textHash: hash,
      revision: 1,
      revisions: [],
    },
    blocks: [
      { kind: 'paragraph', start: 0, end: 18 },
      { kind: 'paragraph', start: 19, end: 28 },
    ],
    ...{ marks: [], layers: [layerWith(broken)], comments: [], decisions: [], ...broken.document },
  }
}

function layerWith(broken: Broken): Json {
  const entity = { id: 'a1', kind: 'entity', type: 'person', spans: [{ start: 0, end: 4, quote: 'Ruiz' }] }
  const claim = { id: 'a2', kind: 'claim', type: 'denial', spans: [{ start: 8, end: 17 }], arguments: [] }
  return {
    ...{ id: 'l1', annotator: 'ana', role: 'annotator', revision: 1, basedOn: [], status: 'finished' },
    ...{ covered: [], labels: [], relations: [], coreference: [], assessments: [] },
    annotations: [
      { ...entity, ...rest, ...broken.annotation },
      { ...claim, ...rest, attribution, ...broken.claim },
    ],
    ...broken.layer,
  }
}

export function read(json: string): Reading {
  return readExchangeFile(json, surroundings)
}

/** "where: message" of each problem. */
export function problems(json: string): readonly string[] {
  const reading = read(json)
  return reading.kind === 'refused'
    ? reading.problems.map(({ where, message }) => `${where}: ${message}`)
    : []
}
