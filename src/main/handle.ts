import { calls, type Answer, type Argument, type CallName } from '#ipc/contract'
import type { z } from 'zod'
import type { AnswerCall } from './listen-to-calls'
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

/** Answers calls whose argument and result are what the contract says. */
export function checkedCalls(handlers: Handlers): AnswerCall {
  return (name, argument) => checkedAnswer(name, argument, handlers)
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
