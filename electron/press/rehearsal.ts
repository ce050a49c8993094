import type { PressJob } from './job'

/** A few pages: that many leave the compiler's memory as wide as a briefing needs it. */
const NUMBERS = Array.from({ length: 24 }, (_, at) => at + 1)
const WORDS = 'Words that fill more than a line of the page, and are those of nobody: '.repeat(3)
const DIGEST = '0'.repeat(64)

/**
 * A briefing about nothing. A press that has set it once finds its templates read, its fonts at hand
 * and its memory in place when the first document comes.
 */
export const rehearsal: PressJob = {
  paper: 'a4',
  at: 0,
  document: JSON.stringify({
    reference: '',
    unit: '',
    title: 'Rehearsal, 試',
    subtitle: '',
    titlePortion: '',
    caseTitle: '',
    date: '',
    preparedBy: '',
    reviewedBy: '',
    informationUpTo: '',
    marking: {
      label: 'TLP:CLEAR',
      portion: 'CLEAR',
      audience: '',
      colour: 'white-on-black',
      place: 'right',
    },
    sections: [
      {
        id: 'section',
        role: 'section',
        number: '1',
        heading: 'Section',
        headingPortion: '',
        lines: NUMBERS.map((number) => ({
          id: `line-${number}`,
          number,
          portion: 'CLEAR',
          type: 'framing',
          inlines: [
            { kind: 'text', text: WORDS, emphasis: false },
            { kind: 'text', text: WORDS, emphasis: true },
            { kind: 'citations', refs: [{ source: 1, locator: '¶1', ...named(number) }] },
          ],
          judgement: null,
          form: null,
        })),
      },
    ],
    assumptions: [],
    indicators: [],
    sourceSummary: WORDS,
    sources: [
      {
        number: 1,
        sourceId: 'source',
        heading: 'Source.',
        descriptor: '',
        marking: 'TLP:CLEAR',
        unrestricted: true,
        reliability: 'A',
        sha256: DIGEST,
        citedBy: NUMBERS.map((number) => ({
          label: `cite-${number}`,
          locator: '¶1',
          line: number,
        })),
      },
    ],
    annex: NUMBERS.map((number) => ({
      label: `passage-${number}`,
      source: 1,
      locator: '¶1',
      quote: WORDS,
      portion: 'CLEAR',
      credibility: 1,
      citedBy: [{ label: `cite-${number}`, line: number }],
    })),
    likelihoodScale: [{ term: 'likely', low: 55, high: 80, range: '55–80 %' }],
    scale: { title: '', disclaimer: '' },
    reliabilityScale: [{ grade: 'A', words: '' }],
    credibilityScale: [{ grade: 1, words: '' }],
    confidenceScale: ['low'],
    journal: { entry: 0, head: DIGEST },
  }),
}

function named(number: number) {
  return { label: `cite-${number}`, passages: [`passage-${number}`] }
}
