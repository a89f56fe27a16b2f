import type { Format } from '../format'
import { articleReading } from '../shared/article'
import { structure } from './structure'

/** Plain text: one paragraph a line, or paragraphs of wrapped lines with blank lines between. */
export const plainText: Format = {
  id: 'text',
  name: 'Plain text',
  extensions: ['txt', 'text', ''],
  reads: 'article',
  limit: 20 * 1024 * 1024,
  recognises: () => false,
  read: (input, surroundings) => {
    const { title, passages, notes } = structure(input.text)
    return articleReading(
      { title, passages, notes, metadata: {}, mediaType: 'text/plain' },
      input,
      surroundings,
    )
  },
}
