import type { ComposeInput } from '../../shared/briefing/compose'
import type { BriefingBlock } from '../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, aSource, rated } from './briefing'

/*
 * The Exchange Server compromise of 2021 as a briefing, from public facts in words of this project:
 * eight sources, twenty citations, four key judgements.
 */

const sources = [
  aSource(1, {
    publisher: 'The Globe and Mail',
    title: 'news report',
    marking: 'TLP:CLEAR',
    descriptor: 'National daily; reports what ministers said. Their own text is not held.',
    ...rated('B'),
  }),
  aSource(2, {
    publisher: 'CISA and FBI',
    title: 'joint advisory AA21-200A',
    mediaType: 'application/pdf',
    descriptor:
      'Technical advisory on APT40; lists its names and ties it to the Hainan department.',
    ...rated('A'),
  }),
  aSource(3, {
    publisher: 'Reuters',
    title: 'wire report',
    descriptor: 'Agency with reporting of its own; other reports repeat it.',
    ...rated('B'),
  }),
  aSource(4, {
    publisher: 'US District Court, Southern District of California',
    title: 'indictment',
    mediaType: 'application/pdf',
    published: '2021-07',
    informationDate: '2018',
    descriptor: 'Court document: allegations, no findings; names 丁晓阳 and 海南仙盾.',
    ...rated('A'),
  }),
  aSource(5, {
    publisher: 'White House',
    title: 'statement',
    descriptor:
      'Official release of a government: states what it found and how sure it is, shows no proof.',
    ...rated('A'),
  }),
  aSource(6, {
    publisher: 'Microsoft',
    title: 'disclosure',
    published: '2021-03-02',
    descriptor: 'Vendor with sight of its own products and an interest in how the case is seen.',
    ...rated('B'),
  }),
  aSource(7, {
    publisher: 'United Kingdom',
    title: 'government statement',
    descriptor: 'Official release of a government whose likelihood terms are defined elsewhere.',
    ...rated('A'),
  }),
  aSource(8, {
    publisher: 'Assessment Unit',
    title: 'press digest by e-mail',
    mediaType: 'message/rfc822',
    published: '2021-07-20',
    marking: 'TLP:AMBER',
    descriptor: 'Shortens the report of The Globe and Mail; no origin of its own.',
    derivedFrom: aSource(1).id,
  }),
]

const clips = [
  aClip(1, 1, '¶1'),
  aClip(2, 1, '¶2'),
  aClip(3, 1, '¶4'),
  aClip(4, 1, '¶9', { code: 'denial' }),
  aClip(5, 2, 'p. 1'),
  aClip(6, 3, '¶12', { code: 'denial' }),
  aClip(7, 4, 'p. 2'),
  aClip(8, 5, '¶4'),
  aClip(9, 6, '¶2'),
  aClip(10, 7, '¶2'),
  aClip(11, 7, '¶6'),
  aClip(12, 8, '¶3', { marking: 'TLP:AMBER' }),
]

const blocks: readonly BriefingBlock[] = [
  aHeading(1, 'bottom-line', 'Bottom line'),
  aLine(
    1,
    'judgement',
    'AMBER',
    'Operators tied to the Ministry of State Security (MSS) of China {very likely} broke into Exchange servers at the start of 2021. [c8] [c10]',
  ),
  aLine(
    2,
    'reported-fact',
    'AMBER',
    '“APT40 did it” goes further than any document at hand. Canada, as one newspaper tells it, listed APT40 as one of a number of suspected groups. [c3]',
  ),
  aLine(
    3,
    'reported-fact',
    'CLEAR',
    'Persons linked to APT40 were charged that week with acts of the years 2011 to 2018. [c7]',
  ),
  aHeading(2, 'key-judgements', 'Key judgements'),
  aLine(
    4,
    'judgement',
    'AMBER',
    'It is {very likely} that operators tied to the MSS broke into the servers. [c8][c10][c2]',
    {
      level: 'moderate',
      basis:
        'Two governments in their own words and a third as reported; no technical evidence came with the findings.',
    },
  ),
  aLine(
    5,
    'judgement',
    'AMBER',
    'It is {likely} that more than one group used the flaws. [c3] [c10]',
    {
      level: 'low',
      basis:
        'A single sentence at second hand speaks of more than one group. Who was hit agrees with it, which is no proof.',
    },
  ),
  aLine(
    6,
    'judgement',
    'AMBER',
    'It is {very unlikely} that APT40 alone carried out the compromise. [c9][c7]',
    {
      level: 'moderate',
      basis: 'The sources speak of others and say nothing of APT40; silence carries little weight.',
    },
  ),
  aLine(
    7,
    'judgement',
    'AMBER',
    'It is {almost certain} that the July 2021 charges are about other intrusions. [c7]',
    { level: 'high', basis: 'The charging paper is at hand, and its years end in 2018.' },
  ),
  aHeading(3, 'section', 'What governments said'),
  aLine(
    8,
    'reported-fact',
    'CLEAR',
    'Seven parties, NATO and Japan among them, spoke on 19 July 2021. [c1]',
  ),
  aLine(
    9,
    'reported-fact',
    'CLEAR',
    'The United States attributed the compromise to actors affiliated with the MSS and stated high confidence. [c8]',
  ),
  aLine(
    10,
    'reported-fact',
    'CLEAR',
    'In the United Kingdom’s view a state backs the actor, *almost certain* being its term. [c10][c11]^The term is that of its own yardstick of probability, not of the scale printed at the end of this briefing.^',
  ),
  aHeading(4, 'section', 'Where APT40 enters'),
  aLine(
    11,
    'reported-fact',
    'CLEAR',
    'An advisory of two US agencies, dated the same day, places APT40 under the department in Hainan. [c5]',
  ),
  aLine(
    12,
    'reported-fact',
    'CLEAR',
    'One day later a digest of the press read “APT40 behind Exchange”, and nobody is quoted for it. [c12]',
  ),
  aHeading(5, 'subsection', 'The indictment'),
  aLine(
    13,
    'reported-fact',
    'CLEAR',
    'Four nationals, 丁晓阳 among them, are charged over 海南仙盾, a company in Haikou. [c7]',
  ),
  aLine(
    14,
    'reported-fact',
    'CLEAR',
    'Microsoft had named HAFNIUM on 2 March 2021. [c9] No source held equates HAFNIUM with APT40.',
  ),
  aHeading(6, 'section', 'The denial'),
  aLine(
    15,
    'reported-fact',
    'CLEAR',
    'A spokesman of the Chinese embassy called the accusation groundless. [c4] [c6]',
  ),
  aHeading(7, 'section', 'What is missing'),
  aLine(
    16,
    'gap',
    'AMBER',
    'What the Canadian ministers said in full; a technical account that leads from the break-ins of early 2021 to one office of a state.',
  ),
]

/** Input of the example; some lines may be put in the place of its own. */
export const exchangeBriefing = (given: Partial<ComposeInput> = {}): ComposeInput =>
  anInput(blocks, { sources, clips, ...given })

/** The example with its body repeated until the document is about `pages` pages long. */
export function longBriefing(pages: number): ComposeInput {
  const body = blocks.slice(
    blocks.findIndex((block) => block.kind === 'heading' && block.role === 'section'),
  )
  const repeated = Array.from(
    { length: Math.max(1, Math.round((pages - 3) * 1.37)) },
    () => body,
  ).flat()
  return anInput([...blocks.filter((block) => !body.includes(block)), ...repeated], {
    sources,
    clips,
  })
}
