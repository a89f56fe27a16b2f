/** What a step that can be refused gives back: the value, or the problem a person can act on. */
export type Result<Value, Problem> = Ok<Value> | Refused<Problem>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Problem> {
  readonly ok: false
  readonly problem: Problem
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function refuse<Problem>(problem: Problem): Refused<Problem> {
  return { ok: false, problem }
}
