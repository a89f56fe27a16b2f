import { applyToDocument, applyToIndex } from '#core/edit/apply'
import {
  invertChanges,
  isDocumentChange,
  type Change,
  type DocumentChange,
  type ItemChange,
} from '#core/edit/change'
import type { Command } from '#core/edit/command'
import type { TextStep } from '#core/edit/text-change'
import type { Annotation } from '#core/model/annotation'
import type { DocumentId } from '#core/model/ids'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Span } from '#core/model/span'
import { commandSchema } from '#formats/rubricator/schema/command'

/**
 * Whether all commands can be taken back one after the other, newest first, each within the text of its moment, and
 * end at something that `isSound`. Undo then leads nowhere else.
 */
export function isUndoable(
  project: Project,
  commands: readonly Command[],
  isSound: (oldest: Project) => boolean,
): boolean {
  if (!commands.every((command, i) => command.seq === i + 1 && commandSchema.safeParse(command).success))
    return false
  try {
    const undoing = new Undoing(project)
    for (const { changes } of commands.toReversed())
      for (const change of invertChanges(changes)) undoing.take(change)
    return isSound(undoing.result())
  } catch {
    // What cannot be applied is refused by what applies it.
    return false
  }
}

interface Undone {
  readonly document: AnnotatedDocument
  readonly changes: DocumentChange[]
  length: number
}

class Undoing {
  readonly #documents = new Map<DocumentId, Undone>()
  #header: Omit<Project, 'documents'>

  constructor({ documents, ...header }: Project) {
    this.#header = header
    for (const document of documents) this.#put(document)
  }

  take(change: Change): void {
    if (isDocumentChange(change)) this.#takeDocumentChange(change)
    else if (change.kind === 'document') {
      if (change.before !== null) this.#close(change.before.id)
      if (change.after !== null) this.#put(change.after)
    } else {
      const { documents: _, ...header } = applyToIndex({ ...this.#header, documents: [] }, [change], [])
      this.#header = header
    }
  }

  result(): Project {
    return { ...this.#header, documents: [...this.#documents.keys()].map((id) => this.#close(id)) }
  }

  #takeDocumentChange(change: DocumentChange): void {
    const undone = this.#documents.get(change.document)
    // A change of what is gone by now does nothing.
    if (undone === undefined) return
    undone.changes.push(change)
    if (change.kind === 'text') for (const step of change.steps) undone.length += growthOf(step)
    if (change.kind === 'layer' && !change.items.every((item) => isWithin(item, undone.length)))
      throw new Error('An annotation outside the text')
  }

  #put(document: AnnotatedDocument): void {
    if (this.#documents.has(document.id)) throw new Error('An article that is there twice')
    this.#documents.set(document.id, { document, changes: [], length: document.text.length })
  }

  #close(id: DocumentId): AnnotatedDocument {
    const undone = this.#documents.get(id)
    if (undone === undefined) throw new Error('An article that is not there')
    this.#documents.delete(id)
    const { document, changes } = undone
    return changes.length === 0 ? document : applyToDocument(document, changes)
  }
}

function growthOf(step: TextStep): number {
  return step.step === 'replace' ? step.inserted.length - step.removed.length : 0
}

function isWithin(item: ItemChange, length: number): boolean {
  if (item.collection !== 'annotations') return true
  const places = [item.before, item.after].flatMap((one) => (one === null ? [] : placesOf(one)))
  return places.every((one) => isPlace(one, length))
}

function placesOf(annotation: Annotation): readonly Span[] {
  return annotation.kind === 'claim' ? [...annotation.spans, ...annotation.attribution.cue] : annotation.spans
}

function isPlace({ start, end }: Span, length: number): boolean {
  return start >= 0 && start < end && end <= length
}
