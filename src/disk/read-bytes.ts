import type { FileProblem } from '#core/model/reading'
import { ok, refuse, type Result } from '#core/result'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { reasonOf } from './reason-of'

const megabyte = 1024 * 1024
const limits = { article: 50 * megabyte, annotations: 200 * megabyte }

/** All bytes of a regular file that is not too large and does not change meanwhile. */
export async function readBytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>> {
  const name = basename(path)
  try {
    // Without O_NONBLOCK, opening a pipe would wait for a writer for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return await readOpen(file, name)
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    return problem(`${name} cannot be read: ${reason}`)
  }
}

async function readOpen(
  file: FileHandle,
  name: string,
): Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>> {
  const before = await file.stat()
  if (before.isDirectory()) return problem(`${name} is a folder. Choose the files inside it.`)
  if (!before.isFile()) return problem(`${name} is not an ordinary file. Choose a file with text in it.`)
  const limit = limitOf(name)
  if (before.size > limit) {
    const size = Math.ceil(before.size / megabyte)
    return problem(
      `${name} has ${size} MB; at most ${limit / megabyte} MB can be read. Divide it and try again.`,
    )
  }
  const bytes = await file.readFile()
  const after = await file.stat()
  const same = after.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === before.size
  return same ? ok(bytes) : problem(`${name} changed while it was read. Try again when it is complete.`)
}

function limitOf(name: string): number {
  return /\.(json|rubricator)$/i.test(name) ? limits.annotations : limits.article
}

function problem(message: string): Result<Uint8Array<ArrayBuffer>, FileProblem> {
  return refuse({ where: '', message })
}
