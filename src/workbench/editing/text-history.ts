import type { Change } from '#core/edit/change'
import type { Command } from '#core/edit/command'
import type { DocumentText } from '#core/edit/document-text'
import { invertText, type TextChange } from '#core/edit/text-change'
import { lineChanges, type LineChange } from '#core/edit/line-changes'
import type { Desk } from '../annotating/own-layer'

interface PastText {
  readonly text: DocumentText
  readonly revision: number
}

/**
 * The text as it was when this revision was noted; undefined when the log does not reach back so far. Lines that were
 * not edited since are the very same objects as in the text now.
 */
export async function textAt(desk: Desk, revision: number): Promise<DocumentText | undefined> {
  const past = await goBack(desk, ({ changes }) => changes.some((one) => isMaking(one, desk, revision)))
  return past.revision === revision ? past.text : undefined
}

/** Takes back what was done to the text since its import, but for the command it is to stop at. */
async function goBack(
  { project, document }: Desk,
  isThere: (command: Command) => boolean,
): Promise<PastText> {
  const text = document.text.copy()
  let { revision } = document.details
  for await (const command of project.history.commands()) {
    if (isThere(command)) break
    const own = command.changes.filter((change) => isAbout(change, document.id)).toReversed()
    const made = own.findIndex(({ kind }) => kind === 'document')
    for (const change of made === -1 ? own : own.slice(0, made)) {
      if (change.kind === 'revision') revision = change.before.revision
      if (change.kind === 'text') takeBack(text, change)
    }
    if (made !== -1) break
  }
  return { text, revision }
}

function takeBack(text: DocumentText, change: TextChange): void {
  for (const step of invertText(change).steps) text.apply(step)
}

/** Taking a later revision back does not make the one before. */
function isMaking(change: Change, { document }: Desk, revision: number): boolean {
  if (change.kind !== 'revision' || change.document !== document.id) return false
  return change.after.revision === revision && change.before.revision < revision
}

function isAbout(change: Change, id: string): boolean {
  if (change.kind === 'document') return change.after?.id === id
  return 'document' in change && change.document === id
}

/** What was changed in the text since it was imported. */
export async function textChanges(desk: Desk): Promise<readonly LineChange[]> {
  return lineChanges((await goBack(desk, () => false)).text, desk.document.text)
}
