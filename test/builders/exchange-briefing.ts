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
    descriptor: 'A government in its own words; gives a finding and its degree, no evidence.',
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
    descriptor: 'A government in its own words; uses defined terms of likelihood.',
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
    'Actors affiliated with China’s Ministry of State Security (MSS) {very likely} carried out the Exchange Server compromise of early 2021. [c8] [c10]',
  ),
  aLine(
    2,
    'reported-fact',
    'AMBER',
    'The short form “APT40 did it” is an inference: no source held says so. One report has Canada naming APT40 among several groups believed to have taken part. [c3]',
  ),
  aLine(
    3,
    'reported-fact',
    'CLEAR',
    'The charges against persons tied to APT40, made public in the same days, concern acts from 2011 to 2018. [c7]',
  ),
  aHeading(2, 'key-judgements', 'Key judgements'),
  aLine(
    4,
    'judgement',
    'AMBER',
    'It is {very likely} that actors affiliated with the MSS carried out the compromise. [c8][c10][c2]',
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
        'One passage, second hand, names several groups; the pattern of victims fits and proves nothing by itself.',
    },
  ),
  aLine(
    6,
    'judgement',
    'AMBER',
    'It is {very unlikely} that APT40 alone carried out the compromise. [c9][c7]',
    {
      level: 'moderate',
      basis:
        'Rests on what the sources say of others and on their silence about APT40, which is weak evidence.',
    },
  ),
  aLine(
    7,
    'judgement',
    'AMBER',
    'It is {almost certain} that the charges unsealed in July 2021 do not concern the compromise. [c7]',
    { level: 'high', basis: 'The text of the indictment is held and gives the years.' },
  ),
  aHeading(3, 'section', 'What governments said'),
  aLine(
    8,
    'reported-fact',
    'CLEAR',
    'On 19 July 2021 Canada, the United States, the United Kingdom, the European Union, NATO, New Zealand and Japan spoke on the same day. [c1]',
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
    'The United Kingdom held it *almost certain* that a state-backed actor was behind it. [c10][c11]^The term is that of its own yardstick of probability, not of the scale printed at the end of this briefing.^',
  ),
  aHeading(4, 'section', 'Where APT40 enters'),
  aLine(
    11,
    'reported-fact',
    'CLEAR',
    'Two US agencies tied APT40 to the Hainan department in an advisory of the same day. [c5]',
  ),
  aLine(
    12,
    'reported-fact',
    'CLEAR',
    'A press digest of 20 July shortened this to “APT40 behind Exchange”; it has no speaker. [c12]',
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
    'The text of Canada’s three ministers; any technical report that ties the intrusions of January to March 2021 to a named organ of the state.',
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
