import { describe, expect, it } from 'vitest'
import { namesOf, textHeader } from '../../../shared/extract/front-matter'

describe('what a text says about itself in its first lines', () => {
  it('reads fields, with or without fences', () => {
    for (const fence of ['', '---\n']) {
      const text = `${fence}title: "The Exchange compromise"\nauthor: Jane Doe and Richard Roe\ndate: 19 July 2021\nurl: https://example.org/a\n${fence}\nText.`
      expect(textHeader(text)).toMatchObject({
        title: 'The Exchange compromise',
        authors: ['Jane Doe', 'Richard Roe'],
        published: '2021-07-19',
        url: 'https://example.org/a',
      })
    }
  })

  it('takes a line that is little more than a date for the date', () => {
    expect(textHeader('A headline\n\nPublished July 19, 2021\n\nText.').published).toBe(
      '2021-07-19',
    )
    expect(textHeader('A headline\n19 July 2021\n').published).toBe('2021-07-19')
    const run = 'Original release date: May 4, 2019 | Last revised: June 1, 2019SummaryThe pilots'
    expect(textHeader(run).published).toBe('2019-05-04')
  })

  it('does not take a day that a sentence tells of for the date of the text', () => {
    expect(
      textHeader('The servers were breached on 3 January 2021 by a group.\n').published,
    ).toBeNull()
  })

  it('parts names', () => {
    expect(namesOf('Jane Doe, Richard Roe; Max Muster and Ann Other')).toEqual([
      'Jane Doe',
      'Richard Roe',
      'Max Muster',
      'Ann Other',
    ])
  })
})
