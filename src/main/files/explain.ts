import { reasonOf } from '#disk/reason-of'
import { Refusal } from '../refusal'

/** Rethrows what the system refused as "<act>: <reason>", and anything else as it is. */
export function refuseFor(act: string, error: unknown): never {
  const reason = reasonOf(error)
  throw reason === undefined ? error : new Refusal(`${act}: ${reason}`)
}
