import type { Format } from './format'
import { html } from './html/html'
import { markdown } from './markdown/markdown'
import { rubricator } from './rubricator/rubricator'
import { plainText } from './text/plain-text'

/** What can be read. Where several recognise a content, the first is taken. */
export const readableFormats: readonly Format[] = [rubricator, html, markdown, plainText]
