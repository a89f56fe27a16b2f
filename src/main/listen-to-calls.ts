import { ok, refuse } from '#core/result'
import { callNames } from '#ipc/call-names'
import type { CallName, Reply } from '#ipc/contract'
import { ipcMain, type WebFrameMain } from 'electron'
import { Refusal } from './refusal'

export type AnswerCall = (name: CallName, argument: unknown) => Promise<unknown>

export interface Listening {
  /** Calls that come before this is ready wait for it. */
  readonly answering: Promise<AnswerCall>
  /** Whether a call from this frame is the window's own. A frame that has gone is null. */
  readonly trusts: (frame: WebFrameMain | null) => boolean
  /** Gets what the window is not told: our own mistakes and callers that were turned away. */
  readonly report: (occasion: string, error: unknown) => void
}

/** Answers the window's calls. The only user of raw `ipcMain`. */
export function listenToCalls(listening: Listening): void {
  for (const name of callNames)
    ipcMain.handle(name, (event, argument: unknown) => {
      const isTrusted = listening.trusts(event.senderFrame)
      return answer(name, isTrusted, argument, listening)
    })
}

/** A problem is one sentence for the person: never a stack, never the message of a mistake of ours. */
async function answer(
  name: CallName,
  isTrusted: boolean,
  argument: unknown,
  { answering, report }: Listening,
): Promise<Reply> {
  try {
    if (!isTrusted) throw new Refusal(`${name} may only be asked by the window itself.`)
    return ok(await (await answering)(name, argument))
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    report(name, error)
    return refuse(
      'Something went wrong inside Rubricator, and nothing was changed. Try again; the log has more.',
    )
  }
}
