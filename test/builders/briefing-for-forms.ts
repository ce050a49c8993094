import type { ComposeInput } from '../../shared/briefing/compose'
import { aClip, aHeading, aLine, anInput, aSource, fixedId, formed, rated } from './briefing'

/** A short briefing with a line of every form, a footnote, Chinese, Hebrew, and signs that mean something in markup. */
export const briefingForForms = (given: Partial<ComposeInput> = {}): ComposeInput =>
  anInput(
    [
      aHeading(1, 'bottom-line', 'Bottom line'),
      aLine(1, 'judgement', 'AMBER', 'It is {likely} that the pilots knew. [c1] [c2]', {
        level: 'low',
        basis: 'Two reports of one origin.',
      }),
      aHeading(2, 'key-judgements', 'Key judgements'),
      aLine(2, 'judgement', 'GREEN', 'It is {very unlikely} that *all* of them did. [c2]'),
      aHeading(3, 'section', 'What <b>is</b> & is not known'),
      aLine(
        3,
        'reported-fact',
        'CLEAR',
        'See https://example.org/a_b* and [x](y).^A note, _not_ more.^ [c1]',
      ),
      formed(aLine(4, 'framing', 'CLEAR', '- not an item'), { kind: 'bullet' }),
      formed(aLine(5, 'reported-fact', 'CLEAR', '丁晓阳 signed. [c1]'), { kind: 'bullet' }),
      formed(aLine(6, 'framing', 'CLEAR', 'First'), { kind: 'numbered' }),
      formed(aLine(7, 'framing', 'CLEAR', 'Second'), { kind: 'numbered' }),
      formed(aLine(8, 'reported-fact', 'CLEAR', 'שלום לכולם [c1]'), { kind: 'quotation' }),
      aHeading(4, 'subsection', 'Figures'),
      formed(aLine(9, 'reported-fact', 'GREEN', 'Ships by year. [c2]'), {
        kind: 'table',
        header: ['Year', 'Ships | boats'],
        rows: [
          ['2020', '14'],
          ['2021', ''],
        ],
      }),
      formed(aLine(10, 'framing', 'CLEAR', 'What was said when.'), {
        kind: 'figure',
        shows: { kind: 'timeline' },
      }),
      formed(aLine(11, 'reported-fact', 'GREEN', 'The harbour. [c2]'), {
        kind: 'figure',
        shows: { kind: 'picture', sourceId: fixedId('source', 3) },
      }),
    ],
    {
      sources: [
        aSource(1, { publisher: 'Harbour Office', published: '2021-05-04', ...rated('B') }),
        aSource(2, { publisher: 'Pilots’ Guild', marking: 'TLP:GREEN', published: '2021-06' }),
        aSource(3, { publisher: 'A paper', title: 'map', mediaType: 'image/png' }),
      ],
      clips: [aClip(1, 1, '¶4'), aClip(2, 2, 'p. 2', { marking: 'TLP:GREEN' })],
      ...given,
    },
  )

/** The picture that it shows: two pixels, PNG. */
export const shownPicture = {
  sourceId: fixedId('source', 3),
  width: 200,
  height: 100,
  png: Uint8Array.from(
    atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg==',
    ),
    (sign) => sign.charCodeAt(0),
  ),
}
