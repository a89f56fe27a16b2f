import type { BlockKind } from '#core/model/source-document'

/** An invented article: its first block is the headline. */
export interface SampleText {
  readonly id: string
  readonly published: string
  readonly publisher: string
  readonly author: string
  /** Of the blocks joined by LF; the test computes it anew. */
  readonly textHash: string
  readonly blocks: readonly (readonly [kind: BlockKind, text: string, level?: number])[]
}

/** People, places and bodies of the sample are invented. */
export const handover: SampleText = {
  id: 'sample-handover',
  published: '2025-03-12',
  publisher: 'La Jornada del Puerto',
  author: 'Marta Quiroga',
  textHash: 'sha256:fab41ee6343b0e5075de7dbf7a6522fd1a0ec000503fa45987f8d1d566bd2e90',
  blocks: [
    ['heading', 'Costaverde hands over fourteen to face trial abroad', 1],
    [
      'paragraph',
      'Costaverde on Wednesday extradited fourteen suspected members of the Lantern network to Norvania, among them Ilse Marden, who was arrested in 2019 and whose sentence a court reversed last year.',
    ],
    [
      'paragraph',
      '“The handover is part of ordinary cooperation between two sovereign countries,” said the Secretariat of Justice in a note that did not name the prisoners.',
    ],
    [
      'paragraph',
      'Teo Barran, counsel for three of the men, accused the government of trading prisoners for lower tariffs. The ministry denied that any such talks had taken place, and repeated that the handover was “part of ordinary cooperation among sovereign countries”.',
    ],
    [
      'paragraph',
      'Officials in Norvania said the fourteen would appear before a federal judge in Alden on Friday. Customs officers there have seized two tonnes of fentanyl precursors since January.',
    ],
    ['heading', 'Eleven years of Operation Lantern', 2],
    [
      'paragraph',
      'Marden, 58, is charged in Norvania with smuggling and with ordering the murder of customs inspector Pavel Orsk, who was shot dead in Alden on 3 May 2014. Her lawyers say that she had left the network two years before his death.',
    ],
    [
      'paragraph',
      'Prosecutors allege that she kept the network’s accounts from a coffee company in Puerto Claro and paid more than $40 million in bribes. “She kept the books, and the books killed people,” prosecutor Lena Voss told reporters in Alden.',
    ],
    [
      'paragraph',
      'Police in Costaverde arrested Marden and her brother Rolf at a ranch near San Telmo on 8 November 2019. A court in the capital sentenced her to 22 years in prison in 2021. An appeals court reversed the sentence because the ranch had been searched without a warrant, but she was kept in prison under the extradition request. Her brother was released in January.',
    ],
    [
      'paragraph',
      '“The list,” Barran said, “was closed before any judge had read it.” He demanded that the Supreme Court publish the agreement and predicted that at least three of the handovers would be annulled within a year.',
    ],
    [
      'paragraph',
      'The northern and southern port authorities confirmed that a military aircraft had left Puerto Claro before dawn. According to an official who asked not to be named, the prisoners had been told of the transfer only on Tuesday night.',
    ],
    [
      'paragraph',
      'Justice minister Adela Roca met Norvania’s ambassador on Monday, her office said. It promised to publish the names once the families had been told.',
    ],
  ],
}

export const rejection: SampleText = {
  id: 'sample-rejection',
  published: '2025-03-09',
  publisher: 'La Jornada del Puerto',
  author: 'Marta Quiroga',
  textHash: 'sha256:5920450278f5aeb03eba796f0646fb908bf12f32edd6511f34adeaf1bd30a0aa',
  blocks: [
    ['heading', 'Ministry rejects report on prison deal', 1],
    [
      'paragraph',
      'The Secretariat of Justice on Sunday rejected a report by the weekly Faro that prisoners of the Lantern network would be handed over to Norvania in return for lower tariffs on coffee.',
    ],
    [
      'paragraph',
      '“There is no deal, there is no list and there is no date,” justice minister Adela Roca told reporters in San Telmo, where she opened a new customs hall.',
    ],
    [
      'paragraph',
      'Faro wrote on Saturday, citing three officials it did not name, that the two governments had agreed in February on the transfer of prisoners who have been wanted abroad for more than ten years. Ilse Marden is said to be among them.',
    ],
    [
      'quote',
      '“If they are put on an aircraft, no judge will have seen the papers,” said Teo Barran, who defends three of the men.',
    ],
    [
      'paragraph',
      'Norvania’s ambassador, Henrik Sol, declined to comment on the report but said that his government “never trades justice for goods”. Trade between the two countries fell by 12 percent last year, according to the central bank.',
    ],
    [
      'paragraph',
      'The Lantern network is accused of having shipped fentanyl precursors in coffee sacks since 2014. In November, inspectors in San Telmo found 300 kilograms of them in a container bound for Alden.',
    ],
    [
      'paragraph',
      'Opposition deputy Clara Imaz demanded that Roca appear before parliament this week. Her party, she warned, will go to the Supreme Court if prisoners leave the country without a hearing.',
    ],
  ],
}
