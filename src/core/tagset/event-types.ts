import { typeId } from '../model/ids'
import type { AnnotationType, Role } from '../model/tagset'
import * as roles from './role'

interface EventWords {
  readonly name: string
  readonly key: string
  readonly color: string
  readonly guideline: string
  readonly examples: readonly string[]
  readonly roles: readonly Role[]
}

function eventType({ name, ...words }: EventWords): AnnotationType {
  return { id: typeId(name.toLowerCase().replace(' ', '-')), kind: 'event', name, ...words }
}

/** What happens in news about crime and justice. The span is the word that names it. */
export const eventTypes: readonly AnnotationType[] = [
  eventType({
    name: 'Arrest',
    key: 'A',
    color: '#b86652',
    guideline: 'Somebody is taken into custody.',
    examples: ['arrested', 'the capture'],
    roles: [roles.agent, roles.patient, roles.time, roles.place, roles.crime],
  }),
  eventType({
    name: 'Charge',
    key: 'C',
    color: '#ae648f',
    guideline: 'An authority says formally that somebody committed a crime.',
    examples: ['is charged with', 'the indictment'],
    roles: [roles.agent, roles.patient, roles.crime, roles.place, roles.time],
  }),
  eventType({
    name: 'Court ruling',
    key: 'R',
    color: '#9e7a23',
    guideline: 'A court decides, convicts, acquits or reverses.',
    examples: ['reversed', 'sentenced'],
    roles: [roles.agent, roles.patient, roles.crime, roles.sentence, roles.time],
  }),
  eventType({
    name: 'Imprisonment',
    key: 'I',
    color: '#6d7ac2',
    guideline: 'Somebody is held in prison.',
    examples: ['kept in prison'],
    roles: [roles.agent, roles.patient, roles.place, roles.crime, roles.time],
  }),
  eventType({
    name: 'Release',
    key: 'L',
    color: '#2d9570',
    guideline: 'Somebody leaves custody.',
    examples: ['was released'],
    roles: [roles.agent, roles.patient, roles.place, roles.time],
  }),
  eventType({
    name: 'Extradition',
    key: 'E',
    color: '#b26d3a',
    guideline: 'Somebody is handed over to another state. The handing state is the Agent.',
    examples: ['extradited', 'the handover'],
    roles: [roles.agent, roles.patient, roles.destination, roles.time, roles.crime],
  }),
  eventType({
    name: 'Attack',
    key: 'T',
    color: '#b8636b',
    guideline: 'Violence against people or things.',
    examples: ['shot dead', 'the ambush'],
    roles: [roles.agent, roles.patient, roles.instrument, roles.place, roles.time],
  }),
  eventType({
    name: 'Seizure',
    key: 'S',
    color: '#7e8832',
    guideline: 'An authority takes goods away.',
    examples: ['have seized'],
    roles: [roles.agent, roles.goods, roles.patient, roles.place, roles.time],
  }),
  eventType({
    name: 'Meeting',
    key: 'M',
    color: '#138db1',
    guideline: 'People come together to talk.',
    examples: ['met', 'the talks'],
    roles: [roles.participant, roles.place, roles.time],
  }),
  eventType({
    name: 'Designation',
    key: 'D',
    color: '#996bad',
    guideline: 'An authority puts somebody on a list or gives them a legal status.',
    examples: ['designated'],
    roles: [roles.agent, roles.patient, roles.status, roles.time],
  }),
  eventType({
    name: 'Communication',
    key: 'O',
    color: '#00958f',
    guideline: 'Somebody tells somebody something, where it matters that they did.',
    examples: ['had been told'],
    roles: [roles.agent, roles.recipient, roles.medium, roles.time],
  }),
]
