import type { Change, RevisionChange } from '#core/edit/change'
import type { DocumentText } from '#core/edit/document-text'
import { invertStep } from '#core/edit/text-change'
import { lineChanges, type LineChange } from '#core/edit/line-changes'
import type { Desk } from '../annotating/own-layer'

/**
 * The text as it was before its first edit (since it was imported), or since its last revision. Lines that were not
 * edited since are the very same objects as in the text now.
 */
export async function textBefore(
  { project, document }: Desk,
  since: 'import' | 'revision',
): Promise<DocumentText> {
  const text = document.text.copy()
  for await (const command of project.history.commands())
    for (const change of command.changes.toReversed())
      if (isAbout(change, document.id) && goesBack(text, change, document.details.revision, since))
        return text
  return text
}

/** Takes a change back; true when the text is the one looked for. */
function goesBack(
  text: DocumentText,
  change: Change,
  revision: number,
  since: 'import' | 'revision',
): boolean {
  if (change.kind === 'document') return true
  if (change.kind === 'revision') return since === 'revision' && isMaking(change, revision)
  if (change.kind === 'text') for (const step of change.steps.toReversed()) text.apply(invertStep(step))
  return false
}

/** Taking a later revision back does not make the one before. */
function isMaking({ before, after }: RevisionChange, revision: number): boolean {
  return after.revision === revision && before.revision < revision
}

function isAbout(change: Change, id: string): boolean {
  if (change.kind === 'document') return change.after?.id === id
  return 'document' in change && change.document === id
}

/** What was changed in the text since it was imported. */
export async function textChanges(desk: Desk): Promise<readonly LineChange[]> {
  return lineChanges(await textBefore(desk, 'import'), desk.document.text)
}
