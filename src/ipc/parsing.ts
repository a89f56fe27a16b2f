import { z } from 'zod'
import { packedReading } from './reading'

/** What main asks of the parsing process: one file or one paste. */
export const parsingTask = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
    encoding: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('pasted'),
    text: z.string(),
    format: z.enum(['text', 'html', 'markdown']),
  }),
])
export type ParsingTask = z.infer<typeof parsingTask>

/** What comes back: a reading. A task that could not be done ends the process instead. */
export const parsingAnswer = packedReading
