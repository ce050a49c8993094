import type { Reliability } from '../../../shared/model/grading'
import type { SourceDetails } from '../../store/writes/sources'

/** What an analyst says of a source of the example, by file name. */
export interface ExampleSource {
  readonly file: string
  readonly details: SourceDetails
  readonly reliability: Reliability
  readonly reason: string
  /** The file this source repeats, where it does. */
  readonly repeats?: string
}

const government = 'A government in its own words, held in full.'

/** The sources of the example case in the order of their numbers. */
export const exampleSources: readonly ExampleSource[] = [
  {
    file: '01-white-house-statement.html',
    details: {
      title: 'Statement on cyber operations',
      descriptor:
        'Official release of a government. States what it found and how sure it is; shows no proof.',
    },
    reliability: 'A',
    reason: government,
  },
  {
    file: '02-united-kingdom-statement.html',
    details: {
      title: 'Statement on the Exchange servers',
      descriptor:
        'Official release of a government. Its likelihood terms are defined elsewhere; shows no proof.',
    },
    reliability: 'A',
    reason: government,
  },
  {
    file: '03-canada-as-reported.html',
    details: {
      title: 'Report on three ministers’ statement',
      descriptor:
        'Second hand for what the ministers said: their own text is not held. Partly agency copy.',
    },
    reliability: 'B',
    reason: 'Careful newspaper; marks what it took over from an agency.',
  },
  {
    file: '04-microsoft-disclosure.md',
    details: {
      title: 'Disclosure of four flaws',
      descriptor:
        'The vendor of the product, with sight of the attacks and an interest in how they are seen.',
    },
    reliability: 'B',
    reason: 'Knows its product and its telemetry; is a party to the matter.',
  },
  {
    file: '05-apt40-advisory.pdf',
    details: {
      publisher: 'CISA and FBI',
      title: 'Joint advisory on APT40',
      informationDate: '2018',
      descriptor:
        'Technical advisory for defenders. Its subject is APT40, not the Exchange compromise.',
    },
    reliability: 'A',
    reason: 'Two agencies in their own words, held in full.',
  },
  {
    file: '06-indictment.pdf',
    details: {
      publisher: 'US District Court, Southern District of California',
      title: 'Indictment of four persons',
      published: '2021-07',
      informationDate: '2018',
      descriptor: 'Court paper: accusations that nobody has proved. Gives the years of the acts.',
    },
    reliability: 'A',
    reason: 'Authentic court paper; reliable for what is charged.',
  },
  {
    file: '07-embassy-reply.txt',
    details: {
      publisher: 'Chinese embassy, Washington',
      title: 'Reply of the spokesman',
      descriptor: 'A party to the matter in its own words. Gives no facts that could be checked.',
    },
    reliability: 'C',
    reason: 'Reliable for what its government says; an interested party in the matter itself.',
  },
  {
    file: '08-wire-report.txt',
    details: {
      title: 'Report on the allies’ accusation',
      descriptor: 'Agency with reporting of its own, an unnamed official among its sources.',
    },
    reliability: 'B',
    reason: 'Experienced agency; names its sources where it can.',
  },
  {
    file: '09-european-union-declaration.md',
    details: {
      title: 'Declaration of the High Representative',
      descriptor: 'Speaks for the member states. Names a territory, no organ of a state.',
    },
    reliability: 'A',
    reason: 'An institution in its own words, held in full.',
  },
  {
    file: '10-press-digest.html',
    details: {
      title: 'Items of 20 July 2021',
      descriptor:
        'Shortens what newspapers reported the day before. Has no speaker and no origin of its own.',
    },
    reliability: 'D',
    reason: 'Drops who said what; adds a claim that no document held supports.',
    repeats: '03-canada-as-reported.html',
  },
]
