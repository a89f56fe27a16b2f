import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Format } from '../format'
import { articleReading, refusedAt } from '../shared/article'
import type { Passage } from '../shared/assemble'
import { LeftOut } from '../shared/left-out'
import { passagesOfTree } from './blocks'
import { frontMatter } from './front-matter'
import { tooMuchMarkdown } from './limits'
import { lineEnds } from './line-ends'

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
    const problem = tooMuchMarkdown(input.text.split('\n'))
    if (problem !== undefined) return refusedAt(problem)
    const leftOut = new LeftOut()
    const root = fromMarkdown(body, { extensions: [gfm(), lineEnds], mdastExtensions: [gfmFromMarkdown()] })
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

function firstHeading(passages: readonly Passage[]): string | undefined {
  const heading = passages.find(({ shape }) => shape.kind === 'heading')
  return heading?.runs.map((run) => run.text).join('')
}
