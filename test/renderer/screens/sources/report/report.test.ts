import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../../renderer/screens/sources/report/finding-meaning'
import { foundHelp } from '../../../../../renderer/screens/sources/report/found-words'
import { limitRows } from '../../../../../renderer/screens/sources/report/limit-rows'
import { reviewRows } from '../../../../../renderer/screens/sources/report/review-rows'
import type { FoundDetail, Report } from '../../../../../shared/model/report'
import { readingLimits } from '../../../../../shared/text/reading-limits'
import { drawSource } from '../../../../builders/records'

const nothing = { dropped: [], warnings: [], found: [] }

describe('what a finding means', () => {
  it.each([
    ['acts', 'never run', ['3 scripts', '1 script in an attribute', '1 JavaScript action']],
    ['acts', 'never run', ['1 macro project: vbaProject.bin', '2 controls', '1 macro sheet: a']],
    ['acts', 'never run', ['field that loads or runs something: DDEAUTO']],
    ['acts', 'never loaded', ['2 remote pictures', '1 remote template: http://a.example']],
    ['acts', 'never loaded', ['references to t.example', '1 redirection', 'template: \\\\a\\b']],
    ['acts', 'never loaded', ['1 link to another workbook', '2 links to other workbooks']],
    ['acts', 'not opened', ['1 embedded file: annex.exe', 'embedded object: Package']],
    ['acts', 'left out', ['1 form', '2 forms']],
    ['hides', 'kept in the original', ['2 tracked deletions', '1 comment', '1 hidden template']],
    ['hides', 'kept in the original', ['3 passages of hidden text', 'damaged page 3']],
    ['plain', 'left out', ['4 pictures', '1 style sheet', '1 drawing', '1 embedded font']],
    ['plain', 'not in the text', ['412 of 900 words stand outside the article']],
    ['plain', 'left out', ['the HTML form of the text', 'running line on 9 pages: “The script”']],
    ['hides', 'kept in the original', ['script.js, which is empty']],
    ['hides', 'listed', ['Exif data with a position']],
  ] as const)('it %s and is %s', (weight, done, dropped) => {
    for (const finding of findingsOf({ ...nothing, dropped })) {
      expect(finding, finding.what).toMatchObject({ weight, done: expect.stringContaining(done) })
    }
  })

  it('has the gravest first, remarks among them', () => {
    const findings = findingsOf({
      ...nothing,
      dropped: ['1 picture', '1 comment', '1 script'],
      warnings: ['The text holds 2 tracked insertions.'],
    })
    expect(findings.map(({ what }) => what)).toEqual([
      '1 script',
      '1 comment',
      'Remark',
      '1 picture',
    ])
  })

  it.each([
    ['2021-07-19', '2021-07-20', true],
    ['2021-07-19', '2021-07', false],
    ['2021', '2021-07-19', false],
    ['2021-07-19', '2021-07-19', false],
  ])('says whether %s and %s contradict each other: %s', (a, b, contradict) => {
    const found: FoundDetail[] = [
      { detail: 'published', value: a, place: 'meta date' },
      { detail: 'published', value: b, place: 'time element' },
    ]
    const [finding] = findingsOf({ ...nothing, found })
    expect(finding?.what).toBe(contradict ? 'Dates disagree' : undefined)
  })
})

describe('under a field of the details', () => {
  const found: readonly FoundDetail[] = [
    { detail: 'published', value: '2021-07-19', place: 'mail header Date' },
    { detail: 'published', value: '2021-07-20', place: 'first lines of the text' },
  ]
  it.each([
    ['2021-07-19', 'from mail header Date'],
    ['2021-07-20', 'found: 19 Jul 2021, mail header Date'],
    [null, 'found: 19 Jul 2021, mail header Date'],
  ])('stands where %s is from, or what was found', (saved, words) => {
    expect(foundHelp(found, 'published', saved)).toBe(words)
  })

  it('stands nothing where the file says nothing', () => {
    expect(foundHelp(found, 'title', 'A title')).toBeUndefined()
  })
})

describe('the files of the review', () => {
  const report = (id: string, dropped: string[]): Report => ({
    ...nothing,
    id,
    dropped,
    fields: [],
    scripts: [],
    extractor: { id: 'html', version: 1 },
    pages: 0,
    blocks: 1,
    members: 0,
    milliseconds: 5,
    limits: readingLimits,
  })
  const ids = ['a', 'b', 'c', 'd'] as const
  const sources = ids.map((id, at) => drawSource({ id, number: at + 1, fileName: `${id}.html` }))

  it('stand by what was done about them, refused ones first, the newest first', () => {
    const reports = new Map([
      ['a', report('a', ['1 script'])],
      ['b', report('b', [])],
      ['d', report('d', ['412 of 900 words stand outside the article: Home', '4 pictures'])],
    ])
    const refused = {
      key: 7,
      name: 'x.pdf',
      size: 15,
      phase: 'refused',
      result: null,
      again: false,
    } as const
    const twice = { ...refused, key: 8, phase: 'duplicate' } as const
    const rows = reviewRows(sources, reports, [refused, twice])
    expect(rows.map(({ id, group, about }) => [id, group, about])).toEqual([
      ['turned down 7', 'refused', '15 bytes'],
      ['a', 'changed', '1 finding. S1, Plain text, 0 bytes'],
      ['d', 'text', '2 findings. S4, Plain text, 0 bytes'],
      ['b', 'as-is', 'S2, Plain text, 0 bytes'],
      ['c', 'unreported', 'S3, Plain text, 0 bytes'],
      ['turned down 8', 'duplicate', '15 bytes'],
    ])
    const newest = reviewRows(sources, new Map(), [])
    expect(newest.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
  })
})

describe('the limits of a reading', () => {
  it('stand beside what was used of them', () => {
    const rows = limitRows(readingLimits, { bytes: 2_198_540, milliseconds: 340, members: 3 })
    expect(rows.slice(0, 3).map(({ used, allowed }) => [used, allowed])).toEqual([
      ['2.1 MB', '512 MB'],
      ['0.3 s', '20 s'],
      ['3', '10,000'],
    ])
  })
})
