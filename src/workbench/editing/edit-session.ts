import type { MovedText } from '#core/edit/move-text'
import type { TextStep } from '#core/edit/text-change'
import type { UndoGroupId } from '#core/model/ids'
import type { TextSelection } from '#core/model/text-selection'
import type { Desk } from '../annotating/own-layer'
import type { DocumentSession } from '../document-session'
import { editOf } from './edit-text'
import { latest, tellFates, type ToldFate } from './fates'
import { reviseText } from './revise-text'

/** Milliseconds without a key after which typing is a new step. */
const PAUSE = 1000

/** A kind of edit that goes on for several keys is one step to undo; any other edit is one by itself. */
export type Run = 'typing' | 'deleting' | 'other'

export interface EditWish {
  readonly steps: readonly TextStep[]
  /** When the steps take words to another place. */
  readonly move?: MovedText
  readonly run: Run
  readonly selection: { readonly before: TextSelection; readonly after: TextSelection }
  /** What a person would call it; typing and deleting have their own names. */
  readonly label?: string
}

interface RunState {
  readonly kind: Run
  readonly group: UndoGroupId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly caret: TextSelection
  readonly fates: readonly ToldFate[]
}

const labels = { typing: 'Type', deleting: 'Delete text', other: 'Edit the text' } as const

/** The editing of one open article: every edit is committed at once, runs of keys share an undo step. */
export class EditSession {
  readonly #desk: Desk
  #run: RunState | undefined

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Commits an edit; says what it and the run it belongs to did to annotations. */
  edit(wish: EditWish): readonly ToldFate[] {
    const { project, document } = this.#desk
    const { changes, fates } = editOf(document, wish.steps, wish.move)
    const running = this.#continued(wish)
    let group: UndoGroupId | undefined
    const told = tellFates(document, fates, () => {
      group = project.commit({
        label: wish.label ?? labels[wish.run],
        scope: document.id,
        changes,
        ...(running === undefined ? {} : { undoGroup: running.group }),
      })
    })
    const all = latest([...(running?.fates ?? []), ...told])
    if (group !== undefined)
      this.#run = { kind: wish.run, group, at: this.#now(), caret: wish.selection.after, fates: all }
    return told.length === 0 ? [] : all
  }

  get document(): DocumentSession {
    return this.#desk.document
  }

  /** Notes all that was edited as a revision. */
  end(): Promise<void> {
    return reviseText(this.#desk, this.#run?.group)
  }

  /** The run this edit goes on with: no pause, no jump of the caret, and nothing done in between. */
  #continued({ run, selection }: EditWish): RunState | undefined {
    const running = this.#run
    if (running === undefined || run === 'other' || running.kind !== run) return undefined
    const isNext = this.#desk.project.history.state.get().undo === running.group
    const isHere =
      running.caret.focus === selection.before.focus && running.caret.anchor === selection.before.anchor
    return isNext && isHere && this.#now() - running.at <= PAUSE ? running : undefined
  }

  #now(): number {
    return Date.parse(this.#desk.project.surroundings.now())
  }
}
