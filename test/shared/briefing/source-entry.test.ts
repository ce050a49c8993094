import { describe, expect, test } from 'vitest'
import { sourceEntry, sourceHeading } from '../../../shared/briefing/source-entry'
import type { Source } from '../../../shared/model/source'
import { tlp } from '../../../shared/model/tlp'
import { aSource, rated } from '../../builders/briefing'

describe('the heading of a source says who, what and when', () => {
  test.each<[Partial<Source>, string]>([
    [{ publisher: 'White House', title: 'statement' }, 'White House, statement, 19 July 2021.'],
    [{ publisher: 'NATO', title: 'Statement.' }, 'NATO, Statement, 19 July 2021.'],
    [
      { publisher: 'NATO', title: '', mediaType: 'application/pdf' },
      'NATO, PDF document, 19 July 2021.',
    ],
    [{ publisher: '', authors: ['A. Lee', 'B. Ray'] }, 'A. Lee, B. Ray, statement, 19 July 2021.'],
    [{ publisher: '', title: '', fileName: 'x.html' }, 'x.html, web page, 19 July 2021.'],
    [{ publisher: '', title: 'Statement', fileName: 'x.html' }, 'Statement, 19 July 2021.'],
    [{ publisher: 'P', published: null }, 'P, statement, undated.'],
    [{ publisher: 'P', published: '2021-07' }, 'P, statement, July 2021.'],
    [{ publisher: 'P', title: 'two\n lines' }, 'P, two lines, 19 July 2021.'],
    [
      { publisher: 'Court', title: 'indictment', informationDate: '2018' },
      'Court, indictment, 19 July 2021; information of 2018.',
    ],
    [{ publisher: 'P', informationDate: '2021-07-19' }, 'P, statement, 19 July 2021.'],
  ])('%j', (given, heading) => expect(sourceHeading(aSource(1, given))).toBe(heading))
})

test('an entry carries the rating that holds now', () => {
  expect(sourceEntry(tlp, aSource(1), 3, []).reliability).toBeNull()
  const twice = [...rated('C').ratings, ...rated('B').ratings]
  expect(sourceEntry(tlp, aSource(1, { ratings: twice }), 3, [])).toMatchObject({
    number: 3,
    reliability: 'B',
  })
})
