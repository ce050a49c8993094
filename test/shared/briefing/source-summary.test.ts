import { describe, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import type { SourceFacts } from '../../../shared/briefing/source-facts'
import { writeSourceSummary } from '../../../shared/briefing/source-summary'
import { aClip, aHeading, aLine, anInput, aSource, fixedId, rated } from '../../builders/briefing'

const plain: SourceFacts = {
  sources: 1,
  origins: 1,
  unsetOrigins: [],
  kinds: [['web page', 1]],
  reliability: [['A', 1]],
  unrated: [],
  published: { oldest: '2021-07-19', newest: '2021-07-19' },
  languages: [['en', 1]],
  singleOriginLines: [],
  uncitedDenials: 0,
}

describe('each fact has its sentence', () => {
  test.each<[Partial<SourceFacts>, string]>([
    [{ sources: 0 }, 'This briefing cites no source.'],
    [{}, 'rests on 1 source of 1 origin: 1 web page.'],
    [
      {
        sources: 3,
        origins: 2,
        kinds: [
          ['web page', 2],
          ['text', 1],
        ],
      },
      '3 sources of 2 origins: 2 web pages and 1 text.',
    ],
    [
      {
        reliability: [
          ['A', 2],
          ['F', 1],
        ],
      },
      'Reliability: 2 A and 1 F.',
    ],
    [
      { unsetOrigins: [1] },
      '1 source of 1 origin: 1 web page. The origin of source [1] was never set.',
    ],
    [{ sources: 3, origins: 2, unsetOrigins: [2, 3] }, '3 sources of at most 2 origins: '],
    [{ unsetOrigins: [2, 3] }, 'The origin of sources [2] and [3] was never set.'],
    [{ unrated: [4] }, 'Source [4] was never rated.'],
    [{ reliability: [], unrated: [1, 2] }, 'Sources [1] and [2] were never rated.'],
    [{}, 'Published 19 July 2021.'],
    [{ published: { oldest: '2018', newest: '2021-07' } }, 'Published between 2018 and July 2021.'],
    [{ published: null }, 'No date of publication is known.'],
    [{}, 'Language: English (1).'],
    [
      {
        languages: [
          ['en', 2],
          ['zh', 1],
          ['', 1],
        ],
      },
      'Languages: English (2), Chinese (1) and not stated (1).',
    ],
    [{ languages: [['no such_tag', 1]] }, 'Language: no such_tag (1).'],
    [{ singleOriginLines: [3] }, 'Line 3 rests on a single origin.'],
    [{ singleOriginLines: [3, 5, 6, 7] }, 'Lines 3 and 5–7 rest on a single origin.'],
    [{}, 'No line rests on a single origin.'],
    [{ uncitedDenials: 1 }, '1 passage held and coded as denial is not cited.'],
    [{ uncitedDenials: 2 }, '2 passages held and coded as denial are not cited.'],
  ])('%j', (given, sentence) =>
    expect(writeSourceSummary({ ...plain, ...given })).toContain(sentence),
  )
})

const blocks = [
  aHeading(1, 'section', 'Body'),
  aLine(1, 'reported-fact', 'CLEAR', 'One origin twice. [c1][c2]'),
  aLine(2, 'reported-fact', 'CLEAR', 'Two origins. [c1][c3]'),
  aLine(3, 'framing', 'CLEAR', 'Framing needs no second origin. [c1]'),
]
const input = anInput(blocks, {
  sources: [
    aSource(1, { ...rated('B'), language: 'en' }),
    aSource(2, { derivedFrom: fixedId('source', 1), published: '2021-07-20' }),
    aSource(3, { ...rated('A'), mediaType: 'application/pdf', language: null }),
    aSource(4, { language: 'fr' }),
  ],
  clips: [
    aClip(1, 1, '¶1'),
    aClip(2, 2, '¶1'),
    aClip(3, 3, 'p. 1'),
    aClip(4, 4, '¶1', { code: 'denial' }),
  ],
})

test('the generated summary counts what the briefing cites and what it leaves out', () =>
  expect(composeBriefing(input).sourceSummary).toBe(
    'This briefing rests on 3 sources of 2 origins: 2 web pages and 1 PDF document. ' +
      'Reliability: 1 A and 1 B. Source [2] was never rated. ' +
      'Published between 19 July 2021 and 20 July 2021. ' +
      'Languages: English (2) and not stated (1). ' +
      'Line 1 rests on a single origin. ' +
      '1 passage held and coded as denial is not cited.',
  ))

test('what the analyst wrote stands in its place', () => {
  const own = anInput(blocks, { ...input, briefing: { sourceSummary: 'Weighed by hand.' } })
  expect(composeBriefing(own).sourceSummary).toBe('Weighed by hand.')
})
