import { describe, expect, it } from 'vitest'
import { withSmallPictures } from '../../../../renderer/airlock/pdf/small-pictures'

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const stream = (entries: string): string =>
  `4 0 obj\n<< ${entries} /Length 6 >>\nstream\npixels\nendstream\nendobj\n`
const EMPTY = '\0'.repeat(6)

describe('a copy of a PDF whose pictures are small', () => {
  it.each([
    [
      'a photograph is small and empty',
      '/Subtype /Image /Width 2550 /Height 1126 /Filter /DCTDecode',
      '/Subtype /Image /Width 2    /Height 2    /Filter /DCTDecode',
      EMPTY,
    ],
    [
      'what is unpacked as far as it is drawn keeps its bytes',
      '/Subtype/Image/Width 2550/Height 1126/Filter/FlateDecode',
      '/Subtype/Image/Width 2   /Height 2   /Filter/FlateDecode',
      'pixels',
    ],
    [
      'a stencil keeps its bytes, or nothing would be drawn',
      '/Subtype /Image /ImageMask true /Width 2550 /Height 9 /Filter /CCITTFaxDecode',
      '/Subtype /Image /ImageMask true /Width 2    /Height 9 /Filter /CCITTFaxDecode',
      'pixels',
    ],
    [
      'a side told elsewhere stays',
      '/Subtype /Image /Width 12 0 R /Height 1126',
      '/Subtype /Image /Width 12 0 R /Height 2   ',
      'pixels',
    ],
    [
      'what is no picture stays',
      '/Subtype /Form /Width 2550 /Filter /DCTDecode',
      '/Subtype /Form /Width 2550 /Filter /DCTDecode',
      'pixels',
    ],
  ])('%s', (_what, entries, small, packed) => {
    const file = (own: string) => `${stream('/Type /Other')}${own}${stream('/Type /Last')}`
    const bytes = bytesOf(file(stream(entries)))
    const copy = textOf(withSmallPictures(bytes))
    expect(copy).toBe(file(stream(small).replace('pixels', packed)))
    expect(textOf(bytes)).toBe(file(stream(entries)))
  })
})
