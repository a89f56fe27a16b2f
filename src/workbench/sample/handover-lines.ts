import { claim, entity, event, inBlock, type Line } from './lines'

const date = (value: string) => ({ value, kind: 'date' })

/** What a reader noted in the article; its last paragraph is left to be tagged. */
export const handoverLines: readonly Line[] = [
  ...inBlock(1, [
    entity('costaverde', 'location', 'Costaverde'),
    entity('wednesday', 'time', 'Wednesday', date('2025-03-12')),
    event('extradited', 'extradition', 'extradited', {
      Agent: ['costaverde'],
      Patient: ['fourteen'],
      Destination: ['norvania'],
      Time: ['wednesday'],
    }),
    entity('fourteen', 'person', 'fourteen suspected members of the Lantern network'),
    entity('lantern', 'organization', 'Lantern network'),
    entity('norvania', 'location', 'Norvania'),
    entity('marden', 'person', 'Ilse Marden'),
    event('arrested', 'arrest', 'arrested', { Patient: ['marden'], Time: ['2019'] }),
    entity('2019', 'time', '2019', date('2019')),
    entity('court', 'organization', 'a court'),
    event('reversed', 'court-ruling', 'reversed', {
      Agent: ['court'],
      Patient: ['marden'],
      Time: ['last-year'],
    }),
    entity('last-year', 'time', 'last year', date('2024')),
  ]),
  ...inBlock(2, [
    claim(
      'ordinary',
      'statement',
      'The handover is part of ordinary cooperation between two sovereign countries',
      { cue: 'said', sources: ['secretariat'], roles: { Medium: ['note'] } },
    ),
    event('handover', 'extradition', 'handover'),
    entity('secretariat', 'organization', 'the Secretariat of Justice'),
    entity('note', 'document', 'a note'),
  ]),
  ...inBlock(3, [
    entity('barran', 'person', 'Teo Barran'),
    entity('government', 'organization', 'the government'),
    claim('trade', 'allegation', 'trading prisoners for lower tariffs', {
      cue: 'accused',
      sources: ['barran'],
    }),
    entity('ministry', 'organization', 'The ministry'),
    claim('no-talks', 'denial', 'any such talks had taken place', { cue: 'denied', sources: ['ministry'] }),
    event('talks', 'meeting', 'talks'),
    event('handover-again', 'extradition', 'handover'),
    claim('ordinary-again', 'statement', 'part of ordinary cooperation among sovereign countries', {
      cue: 'repeated',
      sources: ['ministry'],
    }),
  ]),
  ...inBlock(4, [
    entity('officials', 'person', 'Officials in Norvania'),
    entity('norvania-officials', 'location', 'Norvania'),
    claim('appear', 'prediction', 'the fourteen would appear before a federal judge in Alden on Friday', {
      cue: 'said',
      sources: ['officials'],
    }),
    entity('the-fourteen', 'person', 'the fourteen'),
    entity('alden', 'location', 'Alden'),
    entity('friday', 'time', 'Friday', date('2025-03-14')),
    event('seized', 'seizure', 'seized', { Goods: ['precursors'], Place: ['alden'], Time: ['january'] }),
    entity('precursors', 'substance', 'fentanyl precursors'),
    entity('january', 'time', 'January', date('2025-01')),
  ]),
  ...inBlock(6, [
    entity('marden-charged', 'person', 'Marden'),
    event('charged', 'charge', 'charged', {
      Patient: ['marden-charged'],
      Charge: ['smuggling', 'ordering'],
      Place: ['norvania-charges'],
    }),
    entity('norvania-charges', 'location', 'Norvania'),
    entity('smuggling', 'value', 'smuggling', { kind: 'crime' }),
    entity('ordering', 'value', 'ordering the murder of customs inspector Pavel Orsk', { kind: 'crime' }),
    event('murder', 'attack', 'murder', { Agent: ['marden-charged'], Patient: ['orsk'] }),
    entity('orsk', 'person', 'customs inspector Pavel Orsk'),
    event('shot', 'attack', 'shot dead', {
      Patient: ['orsk'],
      Place: ['alden-murder'],
      Time: ['may-2014'],
    }),
    entity('alden-murder', 'location', 'Alden'),
    entity('may-2014', 'time', '3 May 2014', date('2014-05-03')),
    entity('lawyers', 'person', 'Her lawyers'),
    claim('had-left', 'statement', 'she had left the network two years before his death', {
      cue: 'say',
      sources: ['lawyers'],
    }),
    entity('network-left', 'organization', 'the [network]'),
    entity('two-years', 'time', 'two years before his death', date('2012')),
  ]),
  ...inBlock(7, [
    entity('prosecutors', 'person', 'Prosecutors'),
    claim(
      'accounts',
      'allegation',
      'she kept the network’s accounts from a coffee company in Puerto Claro and paid more than $40 million in bribes',
      { cue: 'allege', sources: ['prosecutors'] },
    ),
    entity('network-accounts', 'organization', '[network]’s'),
    entity('company', 'organization', 'a coffee company in Puerto Claro'),
    entity('puerto-claro', 'location', 'Puerto Claro'),
    entity('bribes', 'money', 'more than $40 million'),
    claim('books', 'allegation', 'She kept the books, and the books killed people', {
      cue: 'told',
      sources: ['voss'],
      roles: { Addressee: ['reporters'], Place: ['alden-voss'] },
    }),
    entity('voss', 'person', 'prosecutor Lena Voss'),
    entity('reporters', 'person', 'reporters'),
    entity('alden-voss', 'location', 'Alden'),
  ]),
  ...inBlock(8, [
    entity('police', 'organization', 'Police in Costaverde'),
    entity('costaverde-police', 'location', 'Costaverde'),
    event('arrested-again', 'arrest', 'arrested', {
      Agent: ['police'],
      Patient: ['marden-arrested', 'rolf'],
      Place: ['ranch'],
      Time: ['november-2019'],
    }),
    entity('marden-arrested', 'person', 'Marden'),
    entity('rolf', 'person', 'her brother Rolf'),
    entity('ranch', 'location', 'a ranch near San Telmo'),
    entity('san-telmo', 'location', 'San Telmo'),
    entity('november-2019', 'time', '8 November 2019', date('2019-11-08')),
    entity('first-court', 'organization', 'A court in the capital'),
    event('sentenced', 'court-ruling', 'sentenced', {
      Agent: ['first-court'],
      Patient: ['marden-arrested'],
      Sentence: ['22-years'],
      Time: ['2021'],
    }),
    entity('22-years', 'value', '22 years in prison', { kind: 'sentence' }),
    entity('2021', 'time', '2021', date('2021')),
    entity('appeals-court', 'organization', 'An appeals court'),
    event('reversed-again', 'court-ruling', 'reversed', { Agent: ['appeals-court'] }),
    event('kept', 'imprisonment', 'kept in prison', { Patient: ['marden-arrested'] }),
    entity('request', 'document', 'the extradition request'),
    entity('brother', 'person', 'Her brother'),
    event('released', 'release', 'released', { Patient: ['brother'], Time: ['january-release'] }),
    entity('january-release', 'time', 'January', date('2025-01')),
  ]),
  ...inBlock(9, [
    claim('closed', 'statement', ['The list', 'was closed before any judge had read it'], {
      cue: 'said',
      sources: ['barran-list'],
    }),
    entity('list', 'document', 'The list'),
    entity('barran-list', 'person', 'Barran'),
    claim('publish', 'demand', 'the Supreme Court publish the agreement', {
      cue: 'demanded',
      sources: ['barran-list'],
      roles: { Addressee: ['supreme-court'] },
    }),
    entity('supreme-court', 'organization', 'the Supreme Court'),
    entity('agreement', 'document', 'the agreement'),
    claim('annulment', 'prediction', 'at least three of the handovers would be annulled within a year', {
      cue: 'predicted',
      sources: ['barran-list'],
    }),
    event('annulled', 'court-ruling', 'annulled'),
  ]),
  ...inBlock(10, [
    entity('northern-port', 'organization', ['northern', 'port authorities']),
    entity('southern-port', 'organization', 'southern port authorities'),
    claim('aircraft', 'statement', 'a military aircraft had left Puerto Claro before dawn', {
      cue: 'confirmed',
      sources: ['northern-port', 'southern-port'],
    }),
    entity('puerto-claro-airport', 'location', 'Puerto Claro'),
    entity('official', 'person', 'an official who asked not to be named'),
    claim('told-late', 'statement', 'the prisoners had been told of the transfer only on Tuesday night', {
      cue: 'According to',
      sources: ['official'],
      voice: 'unnamed',
    }),
    entity('prisoners', 'person', 'the prisoners'),
    event('told', 'communication', 'told', { Addressee: ['prisoners'], Time: ['tuesday'] }),
    event('transfer', 'extradition', 'transfer'),
    entity('tuesday', 'time', 'Tuesday night', date('2025-03-11')),
  ]),
]

/** Keys of mentions that name the same thing. */
export const sameThings: readonly (readonly string[])[] = [
  ['costaverde', 'costaverde-police'],
  ['norvania', 'norvania-officials', 'norvania-charges'],
  ['alden', 'alden-murder', 'alden-voss'],
  ['puerto-claro', 'puerto-claro-airport'],
  ['lantern', 'network-left', 'network-accounts'],
  ['fourteen', 'the-fourteen', 'prisoners'],
  ['marden', 'marden-charged', 'marden-arrested'],
  ['rolf', 'brother'],
  ['secretariat', 'ministry'],
  ['barran', 'barran-list'],
  ['court', 'appeals-court'],
  ['extradited', 'handover', 'handover-again', 'transfer'],
  ['arrested', 'arrested-again'],
  ['reversed', 'reversed-again'],
  ['murder', 'shot'],
]

export const links: readonly (readonly [from: string, type: string, to: string])[] = [
  ['fourteen', 'member-of', 'lantern'],
  ['ordinary-again', 'repeats', 'ordinary'],
  ['no-talks', 'answers', 'trade'],
  ['books', 'supports', 'accounts'],
  ['had-left', 'answers', 'accounts'],
]

/** Who holds what to be so (+) or not so (-); a target with a role is that argument. */
export const held: readonly (readonly [
  holder: string,
  polarity: '+' | '-',
  target: string,
  role?: string,
])[] = [
  ['prosecutors', '+', 'murder', 'Agent'],
  ['lawyers', '-', 'murder', 'Agent'],
  ['ministry', '-', 'talks'],
  ['barran-list', '+', 'annulled'],
]
