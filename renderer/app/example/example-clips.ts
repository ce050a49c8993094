import type { clipCodes } from '../../../shared/model/clip'
import type { Credibility } from '../../../shared/model/grading'

/** A passage of the example: its words must stand in the text of its source at one place. */
export interface ExampleClip {
  readonly file: string
  readonly quote: string
  readonly code: (typeof clipCodes)[number]
  readonly credibility: Credibility
  readonly note?: string
}

const usa = '01-white-house-statement.html'
const uk = '02-united-kingdom-statement.html'
const canada = '03-canada-as-reported.html'
const microsoft = '04-microsoft-disclosure.md'
const advisory = '05-apt40-advisory.pdf'
const indictment = '06-indictment.pdf'
const embassy = '07-embassy-reply.txt'
const wire = '08-wire-report.txt'
const eu = '09-european-union-declaration.md'
const digest = '10-press-digest.html'

/** The passages by the short name that lines of the briefing cite them with. */
export const exampleClips = {
  'us-mss': {
    file: usa,
    code: 'attribution',
    credibility: 2,
    quote:
      'With high confidence, the statement says, the United States holds actors affiliated with the Ministry of State Security (MSS) responsible for the espionage that made use of unknown flaws in Microsoft Exchange Server',
  },
  'us-contractors': {
    file: usa,
    code: 'background',
    credibility: 2,
    quote:
      'hackers under contract to the Ministry of State Security who also work for their own profit',
  },
  'us-charges-apart': {
    file: usa,
    code: 'background',
    credibility: 2,
    quote: 'The passage does not connect the charges with Exchange Server.',
  },
  'us-no-group': {
    file: usa,
    code: 'attribution',
    credibility: 2,
    quote: 'For the compromise of Exchange Server the statement names no group below the ministry.',
  },
  'uk-state': {
    file: uk,
    code: 'attribution',
    credibility: 2,
    quote:
      'The National Cyber Security Centre judges it almost certain that a state-backed actor began the compromise and made use of it.',
  },
  'uk-hafnium': {
    file: uk,
    code: 'attribution',
    credibility: 2,
    quote:
      'It judges it highly likely that HAFNIUM, the name Microsoft had given in March, is associated with the Chinese state.',
  },
  'uk-scale': {
    file: uk,
    code: 'scale',
    credibility: 2,
    quote: 'The statement puts the number of servers affected worldwide at more than 250,000',
  },
  'uk-apt40': {
    file: uk,
    code: 'background',
    credibility: 2,
    quote:
      'In a passage of its own the statement ties APT40 and APT31 to the Ministry of State Security. It speaks there of other operations',
  },
  'uk-neither': {
    file: uk,
    code: 'attribution',
    credibility: 2,
    quote:
      'Nowhere does the statement say that one of these two groups carried out the compromise of the Exchange servers.',
  },
  'canada-allies': {
    file: canada,
    code: 'timeline',
    credibility: 2,
    quote:
      'Canada joined the United States, the United Kingdom, the European Union, NATO, New Zealand and Japan, which all condemned the compromise of Exchange servers on the same day.',
  },
  'canada-mss': {
    file: canada,
    code: 'attribution',
    credibility: 2,
    quote: 'Canada is confident that the Ministry of State Security is responsible',
  },
  'canada-scale': {
    file: canada,
    code: 'scale',
    credibility: 3,
    quote: 'About 400,000 servers were affected worldwide, the ministers are quoted as saying',
  },
  'canada-apt40': {
    file: canada,
    code: 'attribution',
    credibility: 3,
    quote:
      "the foreign minister counted APT40 among several groups believed to be involved, and placed it in the ministry's Hainan State Security Department",
    note: 'A statement at second hand about several groups. It is not the claim that APT40 acted alone.',
  },
  'canada-unsealed': {
    file: canada,
    code: 'timeline',
    credibility: 3,
    quote:
      'Charges against four Chinese nationals were unsealed in the United States on Monday, 19 July',
    note: 'Against the wire report, which says Friday, 16 July.',
  },
  'canada-second-hand': {
    file: canada,
    code: 'background',
    credibility: 2,
    quote: "The newspaper does not print the ministers' statement in full.",
  },
  'canada-denial': {
    file: canada,
    code: 'denial',
    credibility: 2,
    quote: 'Liu Pengyu, a spokesman in Washington, dismissed the accusations as baseless',
  },
  'microsoft-hafnium': {
    file: microsoft,
    code: 'attribution',
    credibility: 2,
    quote:
      'Microsoft gave the actor behind these attacks the name HAFNIUM. It assesses the group to be state-sponsored and to operate out of China',
  },
  'microsoft-updates': {
    file: microsoft,
    code: 'timeline',
    credibility: 2,
    quote:
      'On 2 March 2021 Microsoft released updates for Exchange Server outside its usual calendar',
  },
  'microsoft-servers': {
    file: microsoft,
    code: 'infrastructure',
    credibility: 2,
    quote: 'it works mainly through rented servers in the United States',
  },
  'microsoft-shells': {
    file: microsoft,
    code: 'capability',
    credibility: 2,
    quote: 'The attackers left web shells behind, copied mailboxes and took address books away.',
  },
  'microsoft-silent': {
    file: microsoft,
    code: 'attribution',
    credibility: 2,
    quote: 'The disclosure does not mention APT40, and it names no ministry.',
  },
  'advisory-hainan': {
    file: advisory,
    code: 'attribution',
    credibility: 2,
    quote:
      'The advisory connects it with the Hainan State Security Department of the Ministry of State Security.',
  },
  'advisory-names': {
    file: advisory,
    code: 'background',
    credibility: 2,
    quote:
      'Other names in use for the group are BRONZE MOHAWK (Secureworks), GADOLINIUM (Microsoft), Kryptonite Panda (CrowdStrike), Leviathan (Proofpoint) and TEMP.Periscope (FireEye).',
  },
  'advisory-not-exchange': {
    file: advisory,
    code: 'background',
    credibility: 2,
    quote: 'The compromise of Exchange servers in 2021 is not a subject of this advisory.',
  },
  'indictment-persons': {
    file: indictment,
    code: 'attribution',
    credibility: 3,
    quote:
      'Three of the accused are said to be officers of the Hainan State Security Department: Ding Xiaoyang (丁晓阳), Cheng Qingmin (程庆民) and Zhu Yunmin (朱允敏).',
  },
  'indictment-company': {
    file: indictment,
    code: 'infrastructure',
    credibility: 3,
    quote:
      'a company in Haikou, Hainan Xiandun (海南仙盾), which hired linguists and hackers from universities',
  },
  'indictment-years': {
    file: indictment,
    code: 'timeline',
    credibility: 2,
    quote: 'The acts charged were committed between 2011 and 2018.',
  },
  'indictment-not-2021': {
    file: indictment,
    code: 'timeline',
    credibility: 2,
    quote: 'No act of the year 2021 is charged, and Exchange Server is not mentioned.',
  },
  'embassy-denial': {
    file: embassy,
    code: 'denial',
    credibility: 6,
    quote: 'The spokesman, Liu Pengyu, rejects the accusation of 19 July 2021 as groundless.',
  },
  'embassy-proof': {
    file: embassy,
    code: 'denial',
    credibility: 3,
    quote: 'the accusing governments present no proof',
  },
  'embassy-no-facts': {
    file: embassy,
    code: 'denial',
    credibility: 2,
    quote:
      'The reply answers no single point of the accusation and gives no facts that could be checked.',
  },
  'wire-unsealed': {
    file: wire,
    code: 'timeline',
    credibility: 3,
    quote:
      'A federal indictment against four Chinese nationals had been unsealed on Friday, 16 July',
    note: 'Against the newspaper, which says Monday, 19 July.',
  },
  'wire-denial': {
    file: wire,
    code: 'denial',
    credibility: 2,
    quote:
      'Liu Pengyu, spokesman of the Chinese embassy, told the agency that the accusation was without ground.',
  },
  'eu-territory': {
    file: eu,
    code: 'attribution',
    credibility: 2,
    quote: 'They assess that the activity was carried out from the territory of China',
  },
  'eu-no-organ': {
    file: eu,
    code: 'attribution',
    credibility: 2,
    quote: 'No organ of the state is named.',
  },
  'eu-apt40': {
    file: eu,
    code: 'background',
    credibility: 2,
    quote:
      'A second passage speaks of other activity against public bodies and companies in Europe, for espionage and the theft of intellectual property, which can be linked to the groups known as APT40 and APT31.',
  },
  'digest-apt40': {
    file: digest,
    code: 'attribution',
    credibility: 5,
    quote:
      'APT40 carried out the Exchange compromise, and four of its members have been indicted for it in the United States.',
    note: 'An inference of the press: no speaker, and no primary document says so.',
  },
  'digest-no-speaker': {
    file: digest,
    code: 'background',
    credibility: 2,
    quote: 'The digest names no speaker for its first item and refers to no document.',
  },
} as const satisfies Readonly<Record<string, ExampleClip>>

export type ExampleClipName = keyof typeof exampleClips
