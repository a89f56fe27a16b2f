import type { Format } from '../format'
import { readExchangeFile } from './read'

/** The app's own labelled JSON. */
export const rubricator: Format = {
  id: 'rubricator',
  name: 'Rubricator',
  extensions: ['json'],
  reads: 'project',
  limit: 200 * 1024 * 1024,
  recognises: (text) => /^\s*\{/.test(text) && /"format"\s*:\s*"rubricator"/.test(text.slice(0, 2000)),
  read: ({ text }, surroundings) => readExchangeFile(text, surroundings),
}
