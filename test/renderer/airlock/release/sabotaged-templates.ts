import type { Fault } from '../../../../shared/proof/fault'
import type { TemplateChange } from '../../../builders/sabotaged-press'

/** A line of Typst put before the title of the document. */
const before = (markup: string): TemplateChange => [
  'briefing.typ',
  '{ title-block(doc) }\n',
  `{ title-block(doc) }\n${markup}\n`,
]

const head = '  header: head(doc),'
const foot = '  footer: foot(doc),'
const mark = '#let portion-mark(portion) = text('
const plate = '      size: 12pt,\n      weight: 600,\n      tracking: .04em,'

export const inTemplate: readonly [string, Fault['kind'], RegExp, ...TemplateChange[]][] = [
  [
    'no banner at the head of page 2',
    'banner',
    /^page 2 does not carry TLP:AMBER at its head$/,
    ['briefing.typ', head, '  header: context if here().page() != 2 { head(doc) },'],
  ],
  [
    'no banner at the foot of the last page',
    'banner',
    /^page 3 does not carry TLP:AMBER at its foot$/,
    ['briefing.typ', foot, '  footer: context if here().page() != 3 { foot(doc) },'],
  ],
  [
    'banners in letters of 9 pt',
    'banner',
    /^page 1 does not carry/,
    ['frame.typ', plate, plate.replace('12pt', '9pt')],
  ],
  [
    'banners at the left',
    'banner',
    /at its head$/,
    ['frame.typ', '    words, plate(marking),', '    plate(marking), words,'],
    ['frame.typ', 'columns: (1fr, auto)', 'columns: (auto, 1fr)'],
  ],
  [
    'a banner in the colour of its plate',
    'hidden',
    /^“TLP:AMBER” on page 1 has the colour of what lies behind it$/,
    ['frame.typ', 'fill: letters', 'fill: beneath'],
  ],
  [
    'no portion markings at all',
    'portion',
    /^line 1 does not stand/,
    ['lines.typ', mark, '#let portion-mark(portion) = none\n#let unused-mark(portion) = text('],
  ],
  [
    'a summary of sources without its marking',
    'portion',
    /^paragraph 1 of the summary of sources/,
    [
      'sources.typ',
      'par[#portion-mark(doc.marking.portion)\\u{a0}#breakable(paragraph)]',
      'par[#paragraph]',
    ],
  ],
  ['white words', 'hidden', /^“quietly” .* colour/, before('#text(fill: white)[quietly]')],
  [
    'nearly white words',
    'hidden',
    /^“quietly” .* colour/,
    before('#text(fill: rgb("#f4f4f4"))[quietly]'),
  ],
  [
    'black words on black',
    'hidden',
    /^“quietly” .* colour/,
    before('#box(fill: black, text(fill: black)[quietly])'),
  ],
  [
    'words under a bar',
    'hidden',
    /^“quietly” .* under a box$/,
    before('#box[quietly#place(dx: 0pt, dy: -12pt, rect(width: 60pt, height: 20pt, fill: black))]'),
  ],
  [
    'one word of a line under a bar',
    'hidden',
    /under a box$/,
    [
      'briefing.typ',
      '  closing-line(doc)',
      '  closing-line(doc)\n  place(bottom, dy: -20mm, rect(width: 9mm, height: 60mm, fill: white))',
    ],
  ],
  [
    'words under a sheet that lets some light through',
    'hidden',
    /^“quietly” .* under a box$/,
    before(
      '#box[quietly#place(dy: -12pt, rect(width: 60pt, height: 20pt, fill: white.transparentize(5%)))]',
    ),
  ],
  [
    'words beside the page',
    'hidden',
    /^“quietly” .* outside the page$/,
    before('#place(dx: -300mm)[quietly]'),
  ],
  ['words of 1 pt', 'hidden', /^“quietly” .* 1\.0 pt high$/, before('#text(size: 1pt)[quietly]')],
  [
    'transparent words',
    'hidden',
    /^“quietly” .* transparent$/,
    before('#text(fill: black.transparentize(90%))[quietly]'),
  ],
  [
    'words that are cut off',
    'hidden',
    /^“quietly” .* cut off$/,
    before('#block(clip: true, width: 2pt, height: 2pt, box(width: 60pt)[quietly])'),
  ],
  [
    'words filled with a pattern',
    'hidden',
    /cannot be said what is seen/,
    before('#text(fill: gradient.linear(white, black))[quietly]'),
  ],
  [
    'a link into the world',
    'acting',
    /^it contains a link to https:\/\/example\.org\/beacon/,
    before('#link("https://example.org/beacon")[quietly]'),
  ],
  [
    'a metadata field of its own',
    'metadata',
    /^it says “TLP:AMBER, AB 2026-014, host-17” of itself as Keywords/,
    [
      'briefing.typ',
      'keywords: (doc.marking.label, doc.reference)',
      'keywords: (doc.marking.label, doc.reference, "host-17")',
    ],
  ],
]
