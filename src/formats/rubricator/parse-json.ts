import type { FileProblem } from '#core/model/reading'
import { ok, refuse, type Result } from '#core/result'
import { syntaxErrorAt } from './json-syntax'

/** JSON text as a value, or where its syntax first breaks. */
export function parseJson(text: string): Result<unknown, FileProblem> {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse(syntaxProblem(text))
  }
}

function syntaxProblem(text: string): FileProblem {
  const { at, expected } = syntaxErrorAt(text)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  const found = at >= text.length ? 'the file ends' : `there is ${JSON.stringify(text.slice(at, at + 12))}`
  return {
    where: `line ${line}, column ${column}`,
    message: `This is not valid JSON: ${expected} is expected, but ${found}. The file may be cut off or damaged.`,
  }
}
