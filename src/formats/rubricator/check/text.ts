import type { FileProblem } from '#core/model/reading'
import type { Surroundings } from '../../format'
import { hashOf } from '../../shared/article'
import type { FileDocument } from '../schema/document'
import { edgeProblem, placeProblem, type Measured } from './place'

/** The text's hash, blocks and marks. */
export function* textProblems(
  document: FileDocument,
  where: string,
  measured: Measured,
  surroundings: Surroundings,
): Generator<FileProblem> {
  if (hashOf(document.text, surroundings) !== document.textHash)
    yield {
      where: `${where}.textHash`,
      message: 'does not match the text, which was changed after the export',
    }
  const blocks = blocksProblem(document, measured)
  if (blocks !== undefined) yield { where: `${where}.blocks${blocks.where}`, message: blocks.message }
  for (const [i, mark] of document.marks.entries()) {
    const message = placeProblem(mark, measured)
    if (message !== undefined) yield { where: `${where}.marks[${i}]`, message }
  }
}

/** The first block out of place; those behind it would only repeat the problem. */
function blocksProblem({ blocks, text }: FileDocument, measured: Measured): FileProblem | undefined {
  const { ruler } = measured
  let expected = 0
  for (const [i, block] of blocks.entries()) {
    const where = `[${i}]`
    const message = edgeProblem(block, measured)
    if (message !== undefined) return { where, message }
    if (block.start !== expected)
      return { where, message: `must start at ${expected}, one line feed behind the last` }
    if (text.slice(ruler.toUtf16(block.start), ruler.toUtf16(block.end)).includes('\n'))
      return { where, message: 'holds a line feed; every line is a block of its own' }
    expected = block.end + 1
  }
  if (blocks.length === 0) return text === '' ? undefined : { where: '', message: 'must cover the text' }
  if (expected !== ruler.length + 1)
    return { where: '', message: `must cover the text to its end (${ruler.length})` }
  return undefined
}
