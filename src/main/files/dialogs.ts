import type { Argument } from '#ipc/contract'
import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { access } from 'node:fs/promises'
import { extname } from 'node:path'
import { safeFileName } from './file-name'

type OpenKind = Argument<'files:pick'>
type SaveWish = Argument<'files:pick-save'>

const articles: FileFilter = { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] }
const annotations: FileFilter = { name: 'Annotation files', extensions: ['json', 'rubricator'] }
const archives: FileFilter = { name: 'Zip archives', extensions: ['zip'] }
const anything: FileFilter = { name: 'All files', extensions: ['*'] }

const opening = {
  articles: { title: 'Import articles', filters: [articles, archives, anything], several: true },
  annotations: { title: 'Open an annotation file', filters: [annotations, anything], several: false },
  any: {
    title: 'Open',
    filters: [
      {
        name: 'Articles, annotation files and zip archives',
        extensions: [...articles.extensions, ...annotations.extensions, ...archives.extensions],
      },
      anything,
    ],
    several: true,
  },
}

const saving = {
  rubricator: {
    title: 'Export annotated text',
    filters: [{ name: 'Annotation files', extensions: ['json'] }],
    ending: '.rubric.json',
  },
  project: {
    title: 'Save a copy of the project',
    filters: [{ name: 'Rubricator projects', extensions: ['rubricator'] }],
    ending: '.rubricator',
  },
  csv: { title: 'Export tables', filters: [{ name: 'CSV tables', extensions: ['csv'] }], ending: '.csv' },
}

/** The paths the person chose; none when the dialog was cancelled. */
export async function askForFiles(window: BrowserWindow, kind: OpenKind): Promise<readonly string[]> {
  const { title, filters, several } = opening[kind]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters,
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  return canceled ? [] : filePaths
}

export async function askWhereToSave(window: BrowserWindow, wish: SaveWish): Promise<string | undefined> {
  const { title, filters, ending } = saving[wish.kind]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    filters,
    defaultPath: safeFileName(wish.suggestedName),
  })
  return canceled || filePath === '' ? undefined : withEnding(filePath, ending)
}

/** Whether files that nobody named may be replaced. */
export async function askToReplace(window: BrowserWindow, names: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Replace ${names.join(' and ')} too?`,
    detail: 'Tables are written beside the file you chose. Files with these names are there already.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Adds the ending that some systems leave off, unless that would replace a file nobody was asked about. */
async function withEnding(path: string, ending: string): Promise<string> {
  if (extname(path) !== '') return path
  const taken = await access(path + ending).then(
    () => true,
    () => false,
  )
  return taken ? path : path + ending
}
