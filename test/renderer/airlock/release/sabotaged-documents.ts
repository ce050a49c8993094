import type { Briefing } from '../../../../shared/model/briefing'
import type { BriefingDocument, DocumentLine } from '../../../../shared/model/briefing-document'
import { documentMarking } from '../../../../shared/model/marking'
import { tlp } from '../../../../shared/model/tlp'
import type { Fault } from '../../../../shared/proof/fault'
import { aLine } from '../../../builders/briefing'
import { withContent, withDictionary } from '../../../builders/edited-pdf'
import type { Sabotage } from '../../../builders/finished-pdf'

type Kind = Fault['kind']

const withLine =
  (number: number, change: (line: DocumentLine) => DocumentLine) =>
  (document: BriefingDocument): BriefingDocument => ({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => (line.number === number ? change(line) : line)),
    })),
  })

export const inDocument: readonly [
  string,
  Kind,
  RegExp,
  (document: BriefingDocument) => BriefingDocument,
][] = [
  [
    'another marking',
    'banner',
    /^page 1 does not carry TLP:AMBER at its head$/,
    (document) => ({ ...document, marking: documentMarking(tlp, 'TLP:GREEN') }),
  ],
  [
    'a line without its marking',
    'portion',
    /^line 3 does not stand/,
    withLine(3, (line) => ({ ...line, portion: '' })),
  ],
  [
    'a line with a lower marking',
    'portion',
    /^line 1 does not stand .* AMBER$/,
    withLine(1, (line) => ({ ...line, portion: 'CLEAR' })),
  ],
  [
    'another likelihood',
    'portion',
    /^line 1 /,
    withLine(1, (line) => ({
      ...line,
      inlines: line.inlines.map((inline) =>
        inline.kind === 'likelihood' ? { ...inline, term: 'almost certain' } : inline,
      ),
    })),
  ],
  [
    'the range of another scale',
    'portion',
    /^line 1 /,
    withLine(1, (line) => ({
      ...line,
      inlines: line.inlines.map((inline) =>
        inline.kind === 'likelihood' ? { ...inline, range: '80–90\u202f%' } : inline,
      ),
    })),
  ],
  [
    'a citation of another place',
    'portion',
    /^line 2 /,
    withLine(2, (line) => ({
      ...line,
      inlines: line.inlines.map((inline) =>
        inline.kind === 'citations'
          ? { ...inline, refs: inline.refs.map((ref) => ({ ...ref, locator: '¶99' })) }
          : inline,
      ),
    })),
  ],
  [
    'a line without its words',
    'portion',
    /^line 3 /,
    withLine(3, (line) => ({
      ...line,
      inlines: line.inlines.filter(({ kind }) => kind === 'citations'),
    })),
  ],
  [
    'another author',
    'metadata',
    /as Author/,
    (document) => ({ ...document, preparedBy: 'Somebody Else' }),
  ],
]

/** The briefing with an assumption, and what would change its first judgement; both are AMBER. */
export const withPremises = (briefing: Briefing): Briefing => ({
  ...briefing,
  blocks: briefing.blocks.flatMap((block, at) => {
    if (block.kind === 'heading' || briefing.blocks.findIndex(isJudgement) !== at) return [block]
    return [
      { ...block, indicators: [{ change: 'less-likely', text: 'A government takes it back.' }] },
      {
        ...aLine(90, 'assumption', 'AMBER', 'The clocks of both servers are right.'),
        ifWrong: 'The order of what happened is open.',
      },
    ]
  }),
})

const isJudgement = (block: Briefing['blocks'][number]): boolean =>
  block.kind === 'line' && block.type === 'judgement'

/** Lists at the end of a document with premises that are not as they were composed. */
export const inLists: readonly [
  string,
  RegExp,
  (document: BriefingDocument) => BriefingDocument,
][] = [
  [
    'an indicator is left out',
    /^an indicator of line 1 does not stand/,
    (document) => ({ ...document, indicators: [] }),
  ],
  [
    'an indicator turns round',
    /^an indicator of line 1 does not stand/,
    (document) => ({
      ...document,
      indicators: document.indicators.map((point) => ({
        ...point,
        words: point.words.replace('less likely', 'more likely'),
      })),
    }),
  ],
  [
    'an assumption is marked lower',
    /^the assumption of line 2 does not stand .* AMBER$/,
    (document) => ({
      ...document,
      assumptions: document.assumptions.map((point) => ({ ...point, portion: 'CLEAR' })),
    }),
  ],
  [
    'what follows from an assumption is left out',
    /^the assumption of line 2 does not stand/,
    (document) => ({
      ...document,
      assumptions: document.assumptions.map((point) => ({
        ...point,
        words: point.words.replace(/ If it is wrong.*$/, ''),
      })),
    }),
  ],
]

/** A word that only a line above TLP:CLEAR has. */
const WORD = 'newspaper'

export const leaked: readonly [string, RegExp, Sabotage][] = [
  [
    'in a line that stays',
    new RegExp(`^“${WORD}”, a word of what was left out, remains on page 1$`),
    {
      document: withLine(1, (line) => ({
        ...line,
        inlines: [...line.inlines, { kind: 'footnote', text: `As one ${WORD} tells it.` }],
      })),
    },
  ],
  [
    'in a bookmark',
    new RegExp(`^“${WORD}”.* in what is not printed$`),
    {
      pages: (pdf) =>
        withDictionary(pdf, '/Title (Bottom line)', (item) =>
          item.replace('/Title (Bottom line)', `/Title (Bottom line: ${WORD})`),
        ),
    },
  ],
  [
    'in what is read aloud in the place of a link',
    new RegExp(`^“${WORD}”.* in what is not printed$`),
    {
      pages: (pdf) =>
        withDictionary(pdf, '/Contents (page ', (link) =>
          link.replace('/Contents (page ', `/Contents (${WORD} `),
        ),
    },
  ],
  [
    'in what is copied in the place of a word',
    new RegExp(`^“${WORD}”.* in what is not printed$`),
    {
      pages: (pdf) =>
        withContent(pdf, (content) => content.replace('/ActualText ( )', `/ActualText (${WORD})`)),
    },
  ],
  [
    'in the evidence',
    new RegExp(`^“${WORD}”.* in the attached evidence$`),
    {
      manifest: (manifest) => ({
        ...manifest,
        sentences: [
          ...manifest.sentences,
          {
            ...(manifest.sentences[0] as (typeof manifest.sentences)[number]),
            text: `One ${WORD} tells it.`,
          },
        ],
      }),
    },
  ],
  [
    'in the reason of a dismissal',
    new RegExp(`^“${WORD}”.* in the attached evidence$`),
    {
      manifest: (manifest) => ({
        ...manifest,
        lint: {
          rules: ['unsourced'],
          findings: [
            {
              line: (manifest.sentences[0] as (typeof manifest.sentences)[number]).id,
              rule: 'unsourced',
              severity: 'stop',
              dismissed: { by: 'A. Tremblay', at: manifest.document.made, reason: `The ${WORD}.` },
            },
          ],
        },
      }),
    },
  ],
]
