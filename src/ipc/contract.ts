import type { Result } from '#core/result'
import { z } from 'zod'
import { count as seq, id, pickedFile, token } from './primitives'
import { firstReadingPage, readingPage } from './reading'
import { snapshotCalls } from './snapshots'

export type PickedFile = z.infer<typeof pickedFile>

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** 1 is 100 %. Main zooms the whole window so when the settings are saved. */
  zoom: z.number().min(0.5).max(4),
  labels: z.enum(['on-demand', 'always']),
  leftPanel: z.boolean(),
  rightPanel: z.boolean(),
  /** CSS pixels; left out until the person moves an edge. */
  panelWidths: z.strictObject({ left: z.number(), right: z.number() }).optional(),
  /** How much of the left panel the articles have, in percent; left out until the person moves the edge. */
  articlesShare: z.number().min(0).max(100).optional(),
  /** Kinds whose types are folded away in the list of tags. */
  foldedTags: z.array(z.enum(['entity', 'event', 'claim'])).optional(),
  /** Hints of the first minute that were done or dismissed. */
  hintsDone: z.array(z.string()),
})
export type Settings = z.infer<typeof settings>

const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  userData: z.string(),
  platform: z.string(),
})

const fileKind = z.enum(['articles', 'annotations', 'any'])
const exportKind = z.enum(['rubricator', 'csv', 'project'])

const journaledCommand = z.strictObject({ seq, json: z.string() })

const libraryEntry = z.strictObject({
  id,
  name: z.string(),
  openedAt: z.string(),
  place: z.strictObject({ article: z.string(), caret: z.int().nonnegative() }).optional(),
})
/** Who the person is and their projects, in one small file. */
export const libraryFile = z.strictObject({
  me: z.strictObject({ id, name: z.string() }),
  projects: z.array(libraryEntry),
})

/** A part of what a journal holds: first the base it began with, then commands, oldest first. */
const journalPage = z.strictObject({
  kind: z.enum(['base', 'commands']),
  json: z.array(z.string()),
  /** Commands after these that were written and cannot be read. */
  lost: z.number().optional(),
})

/** Every call from the window to main: the schema of its argument and of its result. */
export const calls = {
  'files:pick': { argument: fileKind, result: z.array(pickedFile) },
  'files:accept-dropped': { argument: z.array(z.string()).max(1000), result: z.array(pickedFile) },
  /** Reads the file in the parsing process, and gives the first page. `encoding` overrules what the bytes say. */
  'files:read': {
    argument: z.strictObject({ token, encoding: z.string().max(40).optional() }),
    result: firstReadingPage,
  },
  'files:read-pasted': {
    argument: z.strictObject({
      text: z.string().max(20_000_000),
      format: z.enum(['text', 'html', 'markdown']),
    }),
    result: firstReadingPage,
  },
  /** The next page of what was read. */
  'files:read-on': { argument: z.strictObject({ rest: token }), result: readingPage },
  'files:pick-save': {
    argument: z.strictObject({ suggestedName: z.string().max(200), kind: exportKind }),
    result: pickedFile.nullable(),
  },
  /** Writes the chosen file and, beside it, further ones named `<base>.<suffix>`; all or nothing. Gives their names. */
  'files:write': {
    argument: z.strictObject({
      token,
      text: z.string(),
      beside: z
        .array(z.strictObject({ suffix: z.string().regex(/^[a-z]{1,20}\.csv$/), text: z.string() }))
        .max(4),
    }),
    result: z.array(z.string()),
  },
  'settings:load': { argument: z.undefined(), result: settings },
  'settings:save': { argument: settings, result: z.undefined() },
  /** Null at the first start. */
  'library:load': { argument: z.undefined(), result: libraryFile.nullable() },
  'library:save': { argument: libraryFile, result: z.undefined() },
  /** The number of a project's last command; null when it has no journal. */
  'journal:last-seq': { argument: id, result: seq.nullable() },
  /**
   * Parts of the base and commands before it come in pages; with the last the journal begins, or is begun anew. A
   * long one is in pieces.
   */
  'journal:begin': {
    argument: z.strictObject({
      project: id,
      seq,
      parts: z.array(z.string()),
      history: z.array(journaledCommand),
      isFirst: z.boolean(),
      isLast: z.boolean(),
      /** Whether the last part or command of this page goes on with the first of the next. */
      goesOn: z.boolean(),
      replaces: z.boolean(),
    }),
    result: z.undefined(),
  },
  /** Answered when the command is on the disk. */
  'journal:append': { argument: journaledCommand.extend({ project: id }), result: z.undefined() },
  /** The next page, from the first one on; null after the last. */
  'journal:read': {
    argument: z.strictObject({ project: id, isFirst: z.boolean() }),
    result: journalPage.nullable(),
  },
  /** What the page has stored is in doubt: the next start makes it anew from the journals. */
  'journal:doubt': { argument: z.undefined(), result: z.undefined() },
  ...snapshotCalls,
  'app:info': { argument: z.undefined(), result: appInfo },
  /** Starts the app again. */
  'app:restart': { argument: z.undefined(), result: z.undefined() },
  /** The answer to `close-requested`: everything is saved, or the person accepts that it is not. */
  'app:close': { argument: z.undefined(), result: z.undefined() },
  /** The other answer: the page closes later, or asks the person itself because not everything is saved. */
  'app:keep-open': { argument: z.undefined(), result: z.undefined() },
  /** Keeps menu items in step with what can be done. */
  'menu:state': {
    argument: z.strictObject({ canUndo: z.boolean(), canRedo: z.boolean(), articleOpen: z.boolean() }),
    result: z.undefined(),
  },
} as const

export const menuAction = z.enum([
  'import',
  'open-project',
  'export',
  'review',
  'undo',
  'redo',
  'find',
  'edit',
  'changes',
  'saved',
  'keys',
  'about',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'theme-system',
  'theme-light',
  'theme-dark',
  'toggle-left',
  'toggle-right',
  'toggle-labels',
  'previous-article',
  'next-article',
  'new-project',
  'restore',
  'back-up',
  'save-copy',
])
export type MenuAction = z.infer<typeof menuAction>

/** Everything main tells the window. */
export const notices = {
  menu: menuAction,
  'close-requested': z.undefined(),
  /** Files given on the command line, by the system, or to a second instance. */
  'open-files': z.array(pickedFile),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Argument<Name extends CallName> = z.infer<Calls[Name]['argument']>
export type Answer<Name extends CallName> = z.infer<Calls[Name]['result']>
export type NoticeName = keyof typeof notices
export type Notice<Name extends NoticeName> = z.infer<(typeof notices)[Name]>

/** What main sends back: the answer, or one sentence for the person. */
export type Reply = Result<unknown, string>

/** What the page itself may ask. Paths of dropped files come from the preload only. */
export type PageCallName = Exclude<CallName, 'files:accept-dropped'>

/** What the preload puts on `window.desktop`. */
export interface DesktopBridge {
  /** Rejects with an Error whose message is written for the person. */
  call<Name extends PageCallName>(name: Name, argument: Argument<Name>): Promise<Answer<Name>>
  listen<Name extends NoticeName>(name: Name, listener: (notice: Notice<Name>) => void): () => void
  /** Paths of dropped files never reach the page: they become tokens on the way. */
  acceptDropped(files: readonly unknown[]): Promise<readonly PickedFile[]>
}
