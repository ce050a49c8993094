import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../renderer/airlock/pdf/read-pdf'
import { pdfOfParts, pdfOfStreams } from '../../../builders/bombs'
import { column, pdf } from '../../../builders/pdf'

const refusedFor = (reason: string) => ({
  kind: 'refused',
  message: expect.stringMatching(`^bomb\\.pdf: not imported\\. .*${reason}`),
})

describe('a PDF made to exhaust its reader is refused', () => {
  it.each([
    ['content', 'of 2 GB, compressed three times, as its page'],
    ['objects', 'of 2 GB, compressed three times, for its objects'],
    ['characters', 'of 2 GB, compressed three times, for the characters of a font'],
  ] as const)('a stream (%s) %s', async (where, _what) => {
    await expect(readPdf('bomb.pdf', pdfOfStreams(where, 2))).rejects.toMatchObject(
      refusedFor('unpacks to more than 64 MB'),
    )
  })

  it('a page of more words than a library has pages', async () => {
    await expect(readPdf('bomb.pdf', pdfOfParts(600_000))).rejects.toMatchObject(
      refusedFor('more than 500,000 parts'),
    )
  })
})

it('a document behind a refused one is read, with the arrays that everybody has', async () => {
  const { Uint8Array: array, DecompressionStream: unpacking } = globalThis
  await expect(readPdf('bomb.pdf', pdfOfStreams('content', 1))).rejects.toThrow('64 MB')
  expect(globalThis.Uint8Array).toBe(array)
  expect(globalThis.DecompressionStream).toBe(unpacking)
  const lines = column(50, 100, ['The quay is empty.'])
  const { text } = await readPdf('quay.pdf', pdf({ pages: [{ lines }] }))
  expect(text.text).toBe('The quay is empty.')
})
