import { readFile, readPasted } from '#formats/read-file'
import { parsingTask, type ParsingTask } from '#ipc/parsing'
import { piecesOf } from '#core/pieces'
import type { Reading } from '#core/model/reading'
import { isPacked, readProjectFile } from './project-file/read-project-file'
import { createHash } from 'node:crypto'

const surroundings = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  now: (): string => new Date().toISOString(),
}

// What this throws ends the process. Main then refuses the file and starts another.
// A rejection that nobody handles only warns in newer Electron, and main would wait for its answer in vain.
process.on('unhandledRejection', () => process.exit(1))
process.parentPort.on('message', ({ data }: { data: unknown }) => {
  process.parentPort.postMessage([...piecesOf(readingOf(parsingTask.parse(data)))])
})

function readingOf(task: ParsingTask): Reading {
  if (task.kind === 'pasted') return readPasted(task, surroundings)
  const { name, bytes, encoding } = task
  if (isPacked(bytes)) return readProjectFile(bytes, surroundings)
  return readFile({ name, bytes, ...(encoding === undefined ? {} : { encoding }) }, surroundings)
}
