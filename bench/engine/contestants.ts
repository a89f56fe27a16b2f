export interface Contestant {
  readonly name: string
  /** The script of its page, from the project's folder. */
  readonly entry: string
  readonly hasMarks: boolean
  /** Somebody else's program: some of what we ask takes it minutes. */
  readonly isPeer: boolean
}

const pages = 'bench/engine/pages'
const ours = { entry: `${pages}/ours.ts`, isPeer: false }

export const contestants: readonly Contestant[] = [
  { name: 'ours', ...ours, hasMarks: true },
  { name: 'ours without annotations', ...ours, hasMarks: false },
  { name: 'bare', entry: `${pages}/bare.ts`, hasMarks: false, isPeer: false },
  { name: 'recogito', entry: `${pages}/recogito.js`, hasMarks: true, isPeer: true },
  { name: 'doccano', entry: `${pages}/doccano.js`, hasMarks: true, isPeer: true },
]

export const coreEntry = `${pages}/core.ts`
