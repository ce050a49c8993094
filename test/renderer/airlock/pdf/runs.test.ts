import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { pageRuns } from '../../../../renderer/airlock/pdf/runs'

/** A page of the parser whose one run is placed by these numbers. */
const pageOf = (transform: readonly number[], width: number) =>
  ({
    pageNumber: 1,
    getViewport: () => ({ transform: [1, 0, 0, -1, 0, 792], width: 612, height: 792 }),
    streamTextContent: () =>
      new ReadableStream({
        start(stream) {
          const item = { str: 'Words', transform, width, height: 10, fontName: 'f' }
          stream.enqueue({ items: [item], styles: {} })
          stream.close()
        },
      }),
  }) as unknown as PDFPageProxy

it.each([
  ['no number, as a damaged font gives it', [10, 0, 0, 10, Number.NaN, 700], 50],
  ['a width without end', [10, 0, 0, 10, 72, 700], Number.POSITIVE_INFINITY],
  ['places beyond all numbers', [1e308, 1e308, 1e308, 1e308, 1e308, 1e308], 1e308],
])('words keep a place that can be told, though they have %s', async (_what, transform, width) => {
  const { runs } = await pageRuns(pageOf(transform, width), () => {})
  expect(runs.map(({ text }) => text)).toEqual(['Words'])
  for (const { along, across, length, size, box } of runs) {
    const numbers = [along, across, length, size, ...Object.values(box)]
    expect(numbers.every(Number.isFinite)).toBe(true)
  }
})
