import { isArchive, readArchive } from '#archive/read-archive'
import { readFile, readPasted } from '#formats/read-file'
import { parsingTask, type ParsingTask } from '#ipc/parsing'
import { piecesOf } from '#core/pieces'
import type { FileReading } from '#core/model/reading'
import { isPacked, readProjectFile } from './project-file/read-project-file'
import { createHash } from 'node:crypto'

const surroundings = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  now: (): string => new Date().toISOString(),
}

// What is thrown or rejected here ends the process. Main then refuses the file and starts another.
// A rejection that nobody handles only warns in newer Electron, and main would wait for its answer in vain.
process.on('unhandledRejection', () => process.exit(1))
process.parentPort.on('message', ({ data }: { data: unknown }) => void answer(data))

async function answer(asked: unknown): Promise<void> {
  const reading = await readingOf(parsingTask.parse(asked))
  process.parentPort.postMessage([...piecesOf(reading)])
}

async function readingOf(task: ParsingTask): Promise<FileReading> {
  if (task.kind === 'pasted') return readPasted(task, surroundings)
  const { name, bytes, encoding } = task
  if (isPacked(bytes)) return readProjectFile(bytes, surroundings)
  const file = { name, bytes, ...(encoding === undefined ? {} : { encoding }) }
  return isArchive(file) ? readArchive(file, surroundings) : readFile(file, surroundings)
}
