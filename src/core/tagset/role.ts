import { typeId } from '../model/ids'
import type { Role } from '../model/tagset'

/** A role that any number of the named types may fill; `max` 0 means without limit. */
function role(name: string, fillers: readonly string[], max = 0): Role {
  return { name, fillers: fillers.map(typeId), min: 0, max }
}

const actors = ['person', 'organization', 'location']

export const agent = role('Agent', actors)
export const patient = role('Patient', ['person', 'organization'])
export const recipient = role('Addressee', actors)
export const participant = role('Participant', actors)
export const destination = role('Destination', ['location'])
export const place = role('Place', ['location'])
export const time = role('Time', ['time'], 1)
export const crime = role('Charge', ['value'])
export const sentence = role('Sentence', ['value'], 1)
export const status = role('Status', ['value'], 1)
export const instrument = role('Instrument', ['weapon'])
export const goods = role('Goods', ['substance', 'weapon', 'money', 'document'])
export const medium = role('Medium', ['document', 'organization'])
