import type { Project } from '#core/model/project'
import type { ArticleDraft, ProjectHistory } from '#core/model/reading'
import { z } from 'zod'
import { token } from './primitives'

const fileProblem = z.strictObject({ where: z.string(), message: z.string() })
const problems = z.array(fileProblem).readonly()
const something = z.looseObject({})
const list = z.array(something)

const articleParts = z.looseObject({
  title: z.string(),
  language: z.string(),
  metadata: something,
  source: z.looseObject({ fileName: z.string(), mediaType: z.string(), sha256: z.string() }),
  text: z.string(),
  textHash: z.string(),
  blocks: list,
  marks: list,
})

const projectParts = z.looseObject({
  project: z.looseObject({ id: z.string(), name: z.string() }),
  tagset: z.looseObject({ types: list, relationTypes: list }),
  annotators: list,
  documents: list,
})

const historyParts = z.object({
  orders: z.array(z.number()),
  commands: list,
  by: z.object({ id: z.string(), name: z.string() }).optional(),
})

/** The reader has checked what is within the parts; here it counts that they are there, and the value stays as it is. */
const article = z.custom<ArticleDraft>((value) => articleParts.safeParse(value).success)
const project = z.custom<Project>((value) => projectParts.safeParse(value).success)
const history = z.custom<ProjectHistory>((value) => historyParts.safeParse(value).success)

const oneFile = [
  z.strictObject({ kind: z.literal('article'), article, notes: problems }),
  z.strictObject({ kind: z.literal('project'), project, notes: problems, history: history.exactOptional() }),
  z.strictObject({
    kind: z.literal('encoding-needed'),
    guesses: z.array(z.string()).readonly(),
    problem: fileProblem,
  }),
  z.strictObject({ kind: z.literal('refused'), problems }),
] as const
const archived = z.strictObject({ name: z.string(), reading: z.discriminatedUnion('kind', oneFile) })

/** What our own reader made of a file, as it comes out of the parsing process. */
export const reading = z.discriminatedUnion('kind', [
  ...oneFile,
  z.strictObject({ kind: z.literal('archive'), entries: z.array(archived).readonly() }),
])

const firstPiece = z.strictObject({ at: z.tuple([]), items: z.tuple([reading]) })

function beginsAReading([first]: readonly string[]): boolean {
  try {
    return first !== undefined && firstPiece.safeParse(JSON.parse(first)).success
  } catch {
    return false
  }
}

/** The same as it is sent: in pieces, so that a large one holds up nobody. All but long lists is in the first. */
export const packedReading = z.array(z.string()).readonly().refine(beginsAReading)

/** Characters of a reading that are sent at once, about. */
export const readingPageSize = 1_000_000

/** Stands for the pages to come; null with the last one. */
const rest = token.nullable()
export const firstReadingPage = z.strictObject({ pieces: packedReading, rest })
export const readingPage = z.strictObject({ pieces: z.array(z.string()).readonly(), rest })
export type ReadingPage = z.infer<typeof readingPage>
