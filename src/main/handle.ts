import { ipcMain, type WebFrameMain } from 'electron'
import { ok, refuse } from '#core/result'
import { calls, type Answer, type Argument, type CallName, type Reply } from '#ipc/contract'
import type { z } from 'zod'
import { Refusal } from './refusal'

export type Handlers = {
  readonly [Name in CallName]: (argument: Argument<Name>) => Promise<Answer<Name>>
}

type Schemas = {
  readonly [Name in CallName]: {
    readonly argument: z.ZodType<Argument<Name>>
    readonly result: z.ZodType<Answer<Name>>
  }
}

const schemas: Schemas = calls

export interface Listening {
  readonly handlers: Handlers
  /** Whether a call from this frame is the window's own. A frame that has gone is null. */
  readonly trusts: (frame: WebFrameMain | null) => boolean
  /** Gets what the window is not told: our own mistakes and callers that were turned away. */
  readonly report: (occasion: string, error: unknown) => void
}

/** Answers the window's calls. The only user of raw `ipcMain`. */
export function listenToCalls(listening: Listening): void {
  for (const name of Object.keys(calls).filter(isCallName)) {
    ipcMain.handle(name, (event, argument: unknown) => answer(name, event.senderFrame, argument, listening))
  }
}

/** A problem is one sentence for the person: never a stack, never the message of a mistake of ours. */
async function answer(
  name: CallName,
  frame: WebFrameMain | null,
  argument: unknown,
  listening: Listening,
): Promise<Reply> {
  try {
    if (!listening.trusts(frame)) throw new Refusal(`${name} may only be asked by the window itself.`)
    return ok(await checkedAnswer(name, argument, listening.handlers))
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    listening.report(name, error)
    return refuse(
      'Something went wrong inside Rubricator, and nothing was changed. Try again; the log has more.',
    )
  }
}

async function checkedAnswer<Name extends CallName>(
  name: Name,
  argument: unknown,
  handlers: Handlers,
): Promise<Answer<Name>> {
  const schema: Schemas[Name] = schemas[name]
  const checked = schema.argument.safeParse(argument)
  if (!checked.success) throw new Refusal(`${name} was asked with something it does not take.`)
  return schema.result.parse(await handlers[name](checked.data))
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
