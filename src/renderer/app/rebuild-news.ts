import type { RebuildProgress, RebuildReport } from '#storage/journaled-library'
import type { Message, View } from '#workbench/view'

/** Milliseconds before anything is said; most projects are made anew in less. */
const PATIENCE = 300

/** Tells the person of a project that is made anew from its journal: while it lasts, and what came of it. */
export class RebuildNews {
  readonly #show: (progress: RebuildProgress) => void
  readonly #since = Date.now()
  #view: View | undefined
  #message: Message | undefined

  /** `show` draws how far it is. */
  constructor(show: (progress: RebuildProgress) => void) {
    this.#show = show
  }

  readonly onProgress = (progress: RebuildProgress): void => {
    if (this.#view === undefined && Date.now() - this.#since > PATIENCE) this.#show(progress)
  }

  readonly onRebuilt = (report: RebuildReport): void => {
    this.#message = messageOf(report)
    this.#view?.message.set(this.#message)
  }

  /** There is a window now to say it in. */
  attach(view: View): void {
    this.#view = view
    if (this.#message !== undefined) view.message.set(this.#message)
  }
}

function messageOf({ commands, lost }: RebuildReport): Message {
  const changes = commands === 1 ? '1 change' : `${commands.toLocaleString('en')} changes`
  if (lost === 0)
    return {
      tone: 'plain',
      text: `Your project was made anew from its journal. Nothing is lost: it is here with ${changes}.`,
    }
  const missing = lost === 1 ? 'The last change' : `The last ${lost.toLocaleString('en')} changes`
  return {
    tone: 'problem',
    text: `${missing} could not be read from the disk. Your project is as it was before, with ${changes}; what is damaged was kept in the profile folder.`,
  }
}
