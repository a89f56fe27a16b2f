import type { FileProblem } from '#core/model/reading'
import type { Surroundings } from '../../format'
import { hashOf } from '../../shared/article'
import type { FileDocument } from '../schema/document'
import { edgeProblem, placeProblem, type Measured, type Place } from './place'

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
    const message = blockProblem(block, expected, measured)
    if (message !== undefined) return { where: `[${i}]`, message }
    expected = block.end + 1
  }
  if (blocks.length === 0) return text === '' ? undefined : { where: '', message: 'must cover the text' }
  if (expected !== ruler.length + 1)
    return { where: '', message: `must cover the text to its end (${ruler.length})` }
  return undefined
}

/** What is wrong with a block that is to start at the offset `expected`. */
function blockProblem(block: Place, expected: number, measured: Measured): string | undefined {
  const { text, ruler } = measured
  const { start, end } = block
  const message = edgeProblem(block, measured)
  if (message !== undefined) return message
  if (start !== expected) return `must start at ${expected}, one line feed behind the last`
  if (start > 0 && text[ruler.toUtf16(start - 1)] !== '\n')
    return 'must be parted from the block before it by a line feed'
  return text.slice(ruler.toUtf16(start), ruler.toUtf16(end)).includes('\n')
    ? 'holds a line feed; every line is a block of its own'
    : undefined
}
