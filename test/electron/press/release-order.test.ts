import { beforeEach, describe, expect, test } from 'vitest'
import { ReleaseOrder } from '../../../electron/press/release-order'
import { concatBytes, utf8 } from '../../../shared/text/bytes'

const pages = utf8('%PDF-1.7 pages')
const finished = concatBytes([pages, utf8(' evidence')])
const document = '{"title":"Harbour"}'
const job = { document, paper: 'a4', at: 0 } as const

let order: ReleaseOrder
beforeEach(() => {
  order = new ReleaseOrder()
})

/** What becomes of asking: "yes", or why not. */
function asked(work: () => void): string {
  try {
    work()
    return 'yes'
  } catch (thrown) {
    return (thrown as Error).message
  }
}
const mayWrite = (file = finished, name = 'harbour.pdf') =>
  asked(() => order.refuseUnjudged(name, file))
const mayJudge = (file = finished, from: string = document) =>
  asked(() => order.refuseForeign('harbour.pdf', file, from))

describe('a PDF is judged only by the document it was set from', () => {
  test.each<[string, () => string, boolean]>([
    ['set, and evidence added', () => mayJudge(), true],
    ['of another document', () => mayJudge(finished, '{"title":"Port"}'), false],
    [
      'other pages',
      () => mayJudge(concatBytes([utf8('%PDF-1.7 Pages'), utf8(' evidence')])),
      false,
    ],
    ['nothing added', () => mayJudge(pages), false],
    ['cut short', () => mayJudge(pages.slice(0, 4)), false],
  ])('%s', (_, ask, is) => {
    order.wasSet(job, pages)
    expect(ask() === 'yes').toBe(is)
  })

  test('and not when the press set nothing', () =>
    expect(mayJudge()).toMatch(/^harbour\.pdf was not written, because its pages are not those/))
})

describe('a document is written only as it passed', () => {
  test.each<[string, () => string, boolean]>([
    ['as it passed', () => mayWrite(), true],
    ['under another name', () => mayWrite(finished, 'port.PDF'), true],
    ['as if it were Markdown', () => mayWrite(finished, 'harbour.md'), false],
    ['under a name that says nothing', () => mayWrite(finished, 'harbour'), false],
    ['with a byte more', () => mayWrite(concatBytes([finished, utf8('\n')])), false],
    ['without its evidence', () => mayWrite(pages), false],
    ['another, called text', () => mayWrite(utf8('\n\n%PDF-1.7 other'), 'harbour.txt'), false],
    ['text, called PDF', () => mayWrite(utf8('other'), 'harbour.PDF'), false],
    ['text, called Word', () => mayWrite(utf8('other'), 'harbour.docx'), false],
    ['what is no form of a briefing', () => mayWrite(utf8('other'), 'harbour.csv'), false],
  ])('%s', (_, ask, is) => {
    order.wasSet(job, pages)
    order.pass(finished, 'pdf')
    expect(ask() === 'yes').toBe(is)
  })

  test.each(['docx', 'html', 'md'] as const)('in the form of %s too', (form) => {
    order.pass(finished, form)
    expect(mayWrite(finished, `harbour.${form}`)).toBe('yes')
    expect(mayWrite(finished)).not.toBe('yes')
  })

  test('and not once the case was locked', () => {
    order.pass(finished, 'pdf')
    order.forget()
    expect(mayWrite()).toMatch(/it was not judged fit to leave since the case was opened/)
  })
})

test('a custody annex is written as it was set, and only so', () => {
  order.wasSet({ ...job, template: 'custody' }, pages)
  expect(mayWrite(pages)).toBe('yes')
  expect(mayWrite(finished)).not.toBe('yes')
  expect(mayJudge()).not.toBe('yes')
})
