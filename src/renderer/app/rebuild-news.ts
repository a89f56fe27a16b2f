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
    // With a window, it is in the status bar; whoever opens the project takes it away again.
    if (this.#view !== undefined) this.#view.busy.set(`Bringing back the project: ${inWords(progress)}…`)
    else if (Date.now() - this.#since > PATIENCE) this.#show(progress)
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

/** How far it is, for people. Where no command was ever given there are articles alone. */
export function inWords({ done, total }: RebuildProgress): string {
  return total === 0
    ? 'reading the articles'
    : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} changes`
}

function messageOf({ commands, lost }: RebuildReport): Message {
  const changes = commands === 1 ? '1 change' : `${commands.toLocaleString('en')} changes`
  if (lost === 0) {
    const here = commands === 0 ? '' : `: it is here with ${changes}`
    return {
      tone: 'plain',
      text: `Your project was made anew from its journal. Nothing is lost${here}.`,
    }
  }
  const missing = lost === 1 ? 'The last change' : `The last ${lost.toLocaleString('en')} changes`
  return {
    tone: 'problem',
    text: `${missing} could not be read from the disk. Your project is as it was before, with ${changes}; what is damaged was kept in the profile folder.`,
  }
}
