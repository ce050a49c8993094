import type { ComposeInput } from '../../shared/briefing/compose'
import type { BriefingBlock } from '../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, aSource, fixedId, formed, rated } from './briefing'

/** The picture that the briefing of all forms shows. */
export const shownPicture = fixedId('source', 9)

const sources = [
  aSource(1, { published: '2021-07-19', publisher: 'White House', ...rated('A') }),
  aSource(2, { published: '2021-03', publisher: 'Microsoft', title: 'disclosure', ...rated('B') }),
  aSource(3, { published: '2018', publisher: 'A court', title: 'indictment' }),
  aSource(4, { published: '2021-07-20', publisher: 'Embassy', title: 'reply', language: 'he' }),
  aSource(9, { published: null, mediaType: 'image/png', publisher: 'A paper', title: 'map' }),
]

const clips = [
  aClip(1, 1, '¶4', { credibility: 1 }),
  aClip(2, 1, '¶6'),
  aClip(3, 2, '¶2', { credibility: 2, marking: 'TLP:AMBER' }),
  aClip(4, 3, 'p. 2'),
  aClip(5, 4, '¶1'),
].map((clip) =>
  clip.number === 5
    ? { ...clip, anchor: { ...clip.anchor, exact: 'השגרירות דוחה את ההאשמה מ-2021' } }
    : clip,
)

const timeline = { kind: 'figure', shows: { kind: 'timeline' } } as const

/** Rows of a table with so many columns. */
export const someRows = (rows: number, columns: number, words = 'words of a cell'): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => `${row + 1}.${column + 1} ${words}`),
  )

const blocks: readonly BriefingBlock[] = [
  aHeading(1, 'bottom-line', 'Bottom line'),
  aLine(1, 'judgement', 'AMBER', 'It is {likely} that more than one group came. [c1][c3]'),
  formed(aLine(2, 'reported-fact', 'CLEAR', 'One thing that was said. [c1]'), { kind: 'bullet' }),
  formed(aLine(3, 'reported-fact', 'CLEAR', 'Another thing that was said. [c2]'), {
    kind: 'bullet',
  }),
  aHeading(2, 'section', 'What was done'),
  formed(aLine(4, 'reported-fact', 'GREEN', 'First they came in. [c3]'), { kind: 'numbered' }),
  formed(aLine(5, 'reported-fact', 'CLEAR', 'Then they stayed.^As one of them tells it.^ [c4]'), {
    kind: 'numbered',
  }),
  formed(
    aLine(6, 'judgement', 'CLEAR', 'They {very likely} left again. [c4]', {
      level: 'low',
      basis: 'Nobody saw them.',
    }),
    { kind: 'numbered' },
  ),
  formed(aLine(7, 'reported-fact', 'CLEAR', '“We reject the accusation.” [c5]'), {
    kind: 'quotation',
  }),
  formed(aLine(8, 'reported-fact', 'AMBER', 'Who says what. [c1][c3]'), {
    kind: 'table',
    header: ['Speaker', 'In substance', 'How sure'],
    rows: [
      ['United States', 'actors affiliated with the ministry', 'high confidence'],
      ['Microsoft', 'a group it calls HAFNIUM, operating from China', 'high confidence'],
      ['Embassy', 'השגרירות דוחה את ההאשמה', 'not stated'],
    ],
  }),
  formed(aLine(9, 'framing', 'CLEAR', 'The sources by their dates.'), timeline),
  formed(aLine(10, 'framing', 'CLEAR', 'The harbour, as the paper drew it.'), {
    kind: 'figure',
    shows: { kind: 'picture', sourceId: shownPicture },
  }),
  aHeading(3, 'subsection', 'In many columns'),
  formed(aLine(11, 'framing', 'GREEN', 'What stands across the page.'), {
    kind: 'table',
    header: Array.from({ length: 12 }, (_, column) => `Column ${column + 1}`),
    rows: someRows(5, 12),
  }),
  formed(aLine(12, 'framing', 'CLEAR', 'What goes on overleaf.'), {
    kind: 'table',
    header: ['Number', 'Words'],
    rows: someRows(80, 2),
  }),
  aLine(13, 'gap', 'CLEAR', 'What 김정은, 東京 and محمد said in full.'),
]

/** A briefing with every form that a line may have. */
export const formedBriefing = (given: Partial<ComposeInput> = {}): ComposeInput =>
  anInput(blocks, { sources, clips, ...given })
