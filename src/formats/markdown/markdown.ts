import type { FileProblem } from '#core/model/reading'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Format } from '../format'
import { articleReading, refusedAt } from '../shared/article'
import type { Passage } from '../shared/assemble'
import { LeftOut } from '../shared/left-out'
import { passagesOfTree } from './blocks'
import { frontMatter } from './front-matter'

/** More quote or list signs than this before a line's text are no one's writing, and slow to read. */
const deepest = 50
/** Signs of emphasis in one paragraph; the time they take grows with the square of their number. */
const mostEmphasis = 8000
const tooDeep = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d+[.)])[ \\t]*){${deepest}}`)

/** Markdown with GitHub's extensions and simple front matter. */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  extensions: ['md', 'markdown'],
  reads: 'article',
  limit: 20 * 1024 * 1024,
  recognises: () => false,
  read: (input, surroundings) => {
    const { title, language, metadata, body } = frontMatter(input.text)
    const problem = tooMuch(input.text.split('\n'))
    if (problem !== undefined) return refusedAt(problem)
    const leftOut = new LeftOut()
    const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const passages = passagesOfTree(root, leftOut)
    const found = {
      title: title ?? firstHeading(passages),
      language,
      metadata,
      passages,
      notes: leftOut.notes(),
    }
    return articleReading({ ...found, mediaType: 'text/markdown' }, input, surroundings)
  },
}

function tooMuch(lines: readonly string[]): FileProblem | undefined {
  let emphasis = 0
  for (const [i, line] of lines.entries()) {
    emphasis = line.trim() === '' ? 0 : emphasis + (line.match(/[*_~]+/g) ?? []).length
    const isDeep = tooDeep.test(line)
    const found = isDeep
      ? `Quotes or lists are nested more than ${deepest} deep`
      : `There are more than ${mostEmphasis} signs of emphasis in one paragraph`
    if (isDeep || emphasis > mostEmphasis)
      return {
        where: `line ${i + 1}`,
        message: `${found}. Remove some of the signs and import it again.`,
      }
  }
  return undefined
}

function firstHeading(passages: readonly Passage[]): string | undefined {
  const heading = passages.find(({ shape }) => shape.kind === 'heading')
  return heading?.runs.map((run) => run.text).join('')
}
