import { typeId } from '../model/ids'
import type { AnnotationType } from '../model/tagset'

/** People, bodies, places and what else is named in the news. */
export const entityTypes: readonly AnnotationType[] = [
  {
    id: typeId('person'),
    kind: 'entity',
    name: 'Person',
    color: '#5182c1',
    key: 'P',
    guideline: 'One person or a group of people, named or described. Leave titles in, leave out “the”.',
    examples: ['Ilse Marden', 'prosecutor Lena Voss', 'fourteen prisoners'],
  },
  {
    id: typeId('organization'),
    kind: 'entity',
    name: 'Organization',
    color: '#8a70b8',
    key: 'O',
    guideline: 'A body that acts as one: ministry, court, company, party, armed or criminal group.',
    examples: ['the Secretariat of Justice', 'Lantern network'],
  },
  {
    id: typeId('location'),
    kind: 'entity',
    name: 'Location',
    color: '#4a925c',
    key: 'L',
    guideline:
      'A place, also a country that acts: “Costaverde extradited …” is a Location that fills the role Agent.',
    examples: ['Norvania', 'a ranch near San Telmo'],
  },
  {
    id: typeId('document'),
    kind: 'entity',
    name: 'Document',
    color: '#908126',
    key: 'D',
    guideline: 'A law, note, report, treaty, warrant or file that the article refers to.',
    examples: ['the extradition request'],
  },
  {
    id: typeId('time'),
    kind: 'entity',
    name: 'Time',
    color: '#00929f',
    key: 'T',
    guideline:
      'A date, a length of time or a repetition. Note the value in EDTF, counted from the day of publication.',
    examples: ['Wednesday', '8 November 2019', 'since January'],
    attributes: [
      { name: 'value', valueType: 'string' },
      { name: 'kind', valueType: 'choice', values: ['date', 'duration', 'set'] },
    ],
  },
  {
    id: typeId('money'),
    kind: 'entity',
    name: 'Money',
    color: '#6a8d43',
    key: 'M',
    guideline: 'A sum with its currency.',
    examples: ['more than $40 million'],
  },
  {
    id: typeId('weapon'),
    kind: 'entity',
    name: 'Weapon',
    color: '#b5627d',
    key: 'W',
    guideline: 'What was used, or could be used, to harm.',
    examples: ['two rifles'],
  },
  {
    id: typeId('substance'),
    kind: 'entity',
    name: 'Substance',
    color: '#b96365',
    key: 'S',
    guideline: 'A drug, a chemical or another substance. Leave the quantity out.',
    examples: ['fentanyl precursors'],
  },
  {
    id: typeId('value'),
    kind: 'entity',
    name: 'Value',
    color: '#a67628',
    key: 'V',
    guideline: 'A crime, a sentence or a legal status that an event gives somebody.',
    examples: ['smuggling', '22 years in prison'],
    attributes: [{ name: 'kind', valueType: 'choice', values: ['crime', 'sentence', 'status'] }],
  },
]
