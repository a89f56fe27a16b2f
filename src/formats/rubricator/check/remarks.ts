import type { FileProblem } from '#core/model/reading'
import type { FileDocument } from '../schema/document'
import { idsOf } from './ids'

/** Comments whose target is not in the file: an export may leave out the layer they are about. */
export function* remarkNotes(document: FileDocument, where: string): Generator<FileProblem> {
  const known = idsOf(document)
  for (const [i, { target, inReplyTo }] of document.comments.entries()) {
    const at = `${where}.comments[${i}]`
    if (!known.has(target.id)) yield { where: `${at}.target`, message: `${target.id} is not in this file` }
    if (inReplyTo !== undefined && !known.has(inReplyTo))
      yield { where: `${at}.inReplyTo`, message: `${inReplyTo} is not in this file` }
  }
}
