import type { Briefing } from '../../../../shared/model/briefing'
import type { BriefingDocument, DocumentLine } from '../../../../shared/model/briefing-document'
import type { Fault } from '../../../../shared/proof/fault'
import { fixedId } from '../../../builders/briefing'
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
    (document) => ({ ...document, marking: { label: 'TLP:GREEN', audience: 'anybody' } }),
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

/** The briefing without what is above TLP:CLEAR: lines that are, and that cite what is. */
export const onlyClear = (briefing: Briefing): Briefing => ({
  ...briefing,
  blocks: briefing.blocks.filter(
    (block) =>
      block.kind === 'heading' ||
      (block.marking === 'TLP:CLEAR' && !JSON.stringify(block.runs).includes(AMBER_CLIP)),
  ),
})

const AMBER_CLIP = fixedId('clip', 12)

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
]
