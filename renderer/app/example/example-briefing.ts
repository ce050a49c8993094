import type { ConfidenceLevel } from '../../../shared/model/likelihood'
import type { Indicator, SectionRole, SentenceType } from '../../../shared/model/briefing'

/** A line drawn as text, see drawn-line.ts. */
interface ExampleLine {
  readonly type: SentenceType
  readonly portion: 'CLEAR' | 'AMBER'
  readonly drawn: string
  readonly confidence?: { readonly level: ConfidenceLevel; readonly basis: string }
  readonly indicators?: readonly Indicator[]
  readonly ifWrong?: string
}

export interface ExampleSection {
  readonly role: SectionRole
  readonly heading: string
  readonly lines: readonly ExampleLine[]
}

const fact = (drawn: string): ExampleLine => ({ type: 'reported-fact', portion: 'CLEAR', drawn })
const gap = (drawn: string): ExampleLine => ({ type: 'gap', portion: 'AMBER', drawn })
const own = (type: SentenceType, drawn: string): ExampleLine => ({ type, portion: 'AMBER', drawn })
const judgement = (
  drawn: string,
  level: ConfidenceLevel,
  basis: string,
  ...indicators: readonly Indicator[]
): ExampleLine => ({ ...own('judgement', drawn), confidence: { level, basis }, indicators })
const less = (text: string): Indicator => ({ change: 'less-likely', text })
const more = (text: string): Indicator => ({ change: 'more-likely', text })

/** The head of the example briefing. */
export const exampleBriefing = {
  reference: 'EX 2021-01',
  title: 'Who compromised the Exchange servers in 2021',
  subtitle: 'Three governments, one denial, and a short cut to APT40',
  unit: 'Example Assessment Unit',
  preparedBy: 'Example analyst',
  reviewedBy: 'Example reviewer',
  informationUpTo: '2021-07-20',
  sourceSummary:
    'All ten sources are illustrative summaries that were written for this example; none is the original. Three stand for two governments and the European Union in their own words, two for papers of the United States on APT40, one for the vendor, one for the embassy. Two stand for the press at first hand, and the digest repeats one of them: it counts as no origin of its own. The finding on the ministry rests on governments that publish no evidence. All that connects APT40 with the compromise goes back to one sentence of a minister, as a newspaper tells it.',
} as const

/** The example briefing, section by section. */
export const exampleSections: readonly ExampleSection[] = [
  {
    role: 'bottom-line',
    heading: 'Bottom line',
    lines: [
      own(
        'judgement',
        'Actors affiliated with China’s Ministry of State Security (MSS) {very likely} broke into the Exchange servers in early 2021. [us-mss][uk-state][canada-mss]',
      ),
      own(
        'reported-fact',
        'That APT40 carried out the compromise is an inference of the press: the item that says so has no speaker. [digest-apt40][digest-no-speaker] No primary document held supports it.',
      ),
      fact('The Chinese embassy in Washington rejects the accusation. [embassy-denial]'),
    ],
  },
  {
    role: 'key-judgements',
    heading: 'Key judgements',
    lines: [
      judgement(
        'It is {very likely} that actors affiliated with the MSS broke into the servers. [us-mss][uk-state][canada-mss]',
        'moderate',
        'The United States and Canada name the ministry, the United Kingdom the state; Canada is known through a newspaper alone, and nobody has published evidence.',
        less('A government withdraws its finding.'),
        more('Technical evidence is published that ties the break-ins to an organ of the state.'),
      ),
      judgement(
        'It is {likely} that more than one group made use of the flaws. [canada-apt40][uk-hafnium]',
        'low',
        'One sentence at second hand speaks of several groups; no technical report held counts them.',
        less('The ministers’ own text does not speak of several groups.'),
      ),
      judgement(
        'It is {very unlikely} that APT40 alone carried out the compromise. [canada-apt40][microsoft-hafnium][uk-neither]',
        'moderate',
        'Every source that names a group for the compromise names another, or several; that the rest are silent on APT40 is weak evidence.',
        more('A first-hand source names APT40 and no other.'),
      ),
      judgement(
        'It is {almost certain} that the charges made public in July 2021 do not concern the compromise. [indictment-years][indictment-not-2021][us-charges-apart]',
        'high',
        'The charges are held; their years end before the flaws were known.',
        less('A charge is added that names acts of 2021.'),
      ),
    ],
  },
  {
    role: 'section',
    heading: 'What governments said',
    lines: [
      fact(
        'Seven parties, Canada and the European Union among them, condemned the compromise on 19 July 2021. [canada-allies]',
      ),
      fact(
        'The United States, with high confidence, holds actors affiliated with the MSS responsible. [us-mss] For the compromise it names no group below the ministry. [us-no-group]',
      ),
      fact(
        'The United Kingdom calls it *almost certain* that a state stood behind the actor [uk-state] and a tie of HAFNIUM to the Chinese state *highly likely*. [uk-hafnium]^The words are those of the British scale of likelihood. Its bands differ from those of the scale at the end of this briefing, so they are quoted and not converted.^',
      ),
      fact(
        'Canada’s ministers, as reported, are confident that the MSS is responsible. [canada-mss] Their own text is not held. [canada-second-hand]',
      ),
      fact(
        'The European Union speaks of the territory of China [eu-territory] and names no organ of the state. [eu-no-organ]',
      ),
    ],
  },
  {
    role: 'section',
    heading: 'Where APT40 comes in',
    lines: [
      fact(
        'Canada’s foreign minister, as reported, counted APT40 among several groups *believed* to be involved and placed it in the Hainan State Security Department. [canada-apt40]',
      ),
      fact(
        'London and Brussels spoke of APT40 and APT31 on the same day, but for other operations. [uk-apt40][eu-apt40] London does not say that either carried out the compromise. [uk-neither]',
      ),
      fact(
        'Microsoft had given the actor the name HAFNIUM on disclosing the flaws. [microsoft-hafnium] The vendor does not mention APT40. [microsoft-silent]',
      ),
      gap('No source held equates HAFNIUM with APT40, and none tells the two apart.'),
    ],
  },
  {
    role: 'subsection',
    heading: 'The advisory and the charges',
    lines: [
      fact(
        'Two agencies of the United States connect APT40 with the Hainan department. [advisory-hainan] The Exchange compromise is not their subject. [advisory-not-exchange]',
      ),
      fact(
        'A court in California charges four persons, three of them as officers of that department. [indictment-persons]^Named are 丁晓阳 (Ding Xiaoyang), 程庆民 (Cheng Qingmin) and 朱允敏 (Zhu Yunmin); the company they are said to have worked behind is 海南仙盾 (Hainan Xiandun).^',
      ),
      fact(
        'The acts charged fall in the years 2011 to 2018; no act of 2021 is among them. [indictment-years][indictment-not-2021]',
      ),
    ],
  },
  {
    role: 'subsection',
    heading: 'The short cut',
    lines: [
      fact(
        'A digest of 20 July has APT40 carry out the compromise and be indicted for it. [digest-apt40]',
      ),
      {
        ...own(
          'assumption',
          'The digest is taken to shorten the newspaper’s report: it leaves out “among several groups” and “believed”, and merges the charges into the same sentence. [digest-apt40][canada-apt40]',
        ),
        ifWrong: 'The digest has a source of its own for APT40, and KJ 3 must be judged anew.',
      },
    ],
  },
  {
    role: 'section',
    heading: 'The denial',
    lines: [
      fact(
        'Liu Pengyu, spokesman of the embassy, calls the accusation groundless and says that the accusers present no proof. [embassy-denial][embassy-proof]',
      ),
      fact('Two reports carry the denial as well. [canada-denial][wire-denial]'),
      fact('The reply gives no facts that could be checked. [embassy-no-facts]'),
      own(
        'framing',
        'A denial would be expected whoever was behind the compromise; it is set down beside the findings and changes none of them.',
      ),
    ],
  },
  {
    role: 'section',
    heading: 'Two conflicts',
    lines: [
      fact(
        'Canada, as reported, speaks of about 400,000 servers worldwide [canada-scale]; the United Kingdom of more than 250,000. [uk-scale]',
      ),
      gap(
        'No source explains the difference. The figures may count different things; neither is preferred here.',
      ),
      fact(
        'The charges were unsealed on Friday, 16 July, according to the wire report [wire-unsealed], and on Monday, 19 July, according to the newspaper. [canada-unsealed]',
      ),
      gap('The docket of the court, which would settle the day, is not held.'),
    ],
  },
  {
    role: 'section',
    heading: 'What is missing',
    lines: [
      gap('The joint statement of Canada’s three ministers in their own words.'),
      gap(
        'Technical evidence that ties the break-ins of January to March 2021 to an organ of the state.',
      ),
      own(
        'framing',
        'The alternative explanation, that APT40 alone carried out the compromise, is weighed in KJ 3.',
      ),
    ],
  },
]
