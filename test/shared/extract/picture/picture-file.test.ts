import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureFile } from '../../../../shared/extract/picture/picture-file'
import { pictureFacts } from '../../../../shared/extract/picture/picture-statements'
import { concatBytes, utf8 } from '../../../../shared/text/bytes'
import {
  exif,
  exifSegment,
  jpegFrame,
  jpegSegment,
  png,
  pngChunk,
} from '../../../builders/pictures'

const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
const behind = utf8('secret')

/** A GIF of two frames, the second larger than the screen it declares, with a comment. */
const gif = concatBytes([
  latin('GIF89a\x0a\0\x05\0\x80\0\0'),
  new Uint8Array(6),
  latin('!\xfe\x05hello\0'),
  latin(',\0\0\0\0\x0a\0\x05\0\0\x02\x01\x2c\0'),
  latin(',\x02\0\x03\0\x0a\0\x05\0\x80'),
  new Uint8Array(6),
  latin('\x02\x01\x3b\0;'),
  behind,
])

const webpChunk = (kind: string, content: Uint8Array) =>
  concatBytes([
    latin(kind),
    Uint8Array.from([content.length, 0, 0, 0]),
    content,
    new Uint8Array(content.length & 1),
  ])
const webpChunks = concatBytes([
  webpChunk('VP8X', Uint8Array.from([0, 0, 0, 0, 0xff, 0x0f, 0, 0xff, 0x07, 0])),
  webpChunk('ANMF', new Uint8Array(3)),
  webpChunk('ANMF', new Uint8Array(3)),
  webpChunk('EXIF', exif({ orientation: 8 })),
])
const webp = concatBytes([
  latin('RIFF'),
  Uint8Array.from([webpChunks.length + 4, 0, 0, 0]),
  latin('WEBP'),
  webpChunks,
  behind,
])
const lossless = concatBytes([
  latin('RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0'),
  // 14 bits of width less one, then 14 of height less one.
  Uint8Array.from([0x2f, 0x3f, 0xc0, 0x0f, 0x00, 0]),
])

describe('the size of a picture is read from its header', () => {
  it.each([
    ['PNG', png({ width: 40_000, height: 30_000, declaredOnly: true }), 40_000, 30_000, 1],
    ['JPEG', jpegFrame(6000, 4000), 6000, 4000, 1],
    ['GIF', gif, 12, 8, 2],
    ['WebP', webp, 4096, 2048, 2],
    ['lossless WebP', lossless, 64, 64, 1],
  ])('%s', (_kind, bytes, width, height, frames) => {
    expect(pictureFile(bytes)).toMatchObject({ width, height, frames })
  })

  it.each([
    ['a PNG without a header', latin('\x89PNG\r\n\x1a\n')],
    ['a JPEG without a frame', latin('\xff\xd8\xff\xd9')],
    ['a GIF that is cut off', latin('GIF89a\x0a')],
  ])('%s says none', (_what, bytes) => {
    expect(pictureFile(bytes)).toMatchObject({ width: 0, height: 0 })
  })

  it('what is no picture has none', () => {
    expect(pictureFile(utf8('The harbour.'))).toBeNull()
  })
})

const factsOf = (bytes: Uint8Array) => {
  const parts = pictureFile(bytes)
  if (parts === null) throw new Error('no picture')
  return pictureFacts(parts)
}

describe('what a picture carries besides its pixels', () => {
  const xmp = `<x:xmpmeta><rdf:Description xmp:ModifyDate="2021-07-21T09:00:00Z">
    <dc:creator><rdf:Seq><rdf:li>Ann Reed &amp; Sons</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>`

  it('is told of a photograph: the camera, its clock, its place, who and what changed it', () => {
    const tiff = exif({
      main: { 0x010f: 'Kestrel', 0x0110: 'K2', 0x0132: '2021:07:20 08:00:00', 0x013b: 'A. Reed' },
      own: { 0x9003: '2021:07:19 06:12:00' },
      orientation: 6,
      position: [
        ['S', 33, 51, 36],
        ['E', 151, 12, 40],
      ],
    })
    const { fields, statements, orientation, dropped } = factsOf(
      jpegFrame(60, 40, [exifSegment(tiff), jpegSegment(0xfe, utf8('by hand'))], behind),
    )
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['Make', 'Kestrel'],
      ['Model', 'K2'],
      ['DateTime', '2021:07:20 08:00:00'],
      ['Artist', 'A. Reed'],
      ['DateTimeOriginal', '2021:07:19 06:12:00'],
      ['GPS position', '-33.86000, 151.21111'],
      ['comment', 'by hand'],
    ])
    // When it was taken is no date of publication.
    expect(statements).toEqual([
      { detail: 'authors', place: 'Exif Artist', written: 'A. Reed' },
      { detail: 'modified', place: 'Exif DateTime', written: '2021-07-20 08:00:00' },
    ])
    expect(orientation).toBe(6)
    expect(dropped).toEqual(['Exif data with a position', '6 bytes behind the end of the picture'])
  })

  it('is told of a PNG: texts, XMP, profile', () => {
    const { fields, statements, dropped } = factsOf(
      png({
        width: 2,
        height: 2,
        chunks: [
          pngChunk('iCCP', new Uint8Array(9)),
          pngChunk('tEXt', latin('Title\0The quay')),
          pngChunk('zTXt', latin('Comment\0\0x')),
          pngChunk('iTXt', utf8(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
        ],
      }),
    )
    expect(fields).toEqual([
      { of: 'XMP', name: 'dc:creator', value: 'Ann Reed & Sons' },
      { of: 'XMP', name: 'xmp:ModifyDate', value: '2021-07-21T09:00:00Z' },
      { of: 'PNG text', name: 'Title', value: 'The quay' },
    ])
    expect(statements.map(({ detail }) => detail)).toEqual(['title', 'authors', 'modified'])
    expect(dropped).toEqual(['XMP data', 'colour profile', 'packed text'])
  })

  it('is told of moving pictures', () => {
    expect(factsOf(gif).dropped).toEqual(['1 of 2 frames', '6 bytes behind the end of the picture'])
    expect(factsOf(webp)).toMatchObject({
      orientation: 8,
      dropped: expect.arrayContaining(['Exif data']),
    })
  })

  it('costs nothing and breaks nothing when it is damaged', () => {
    const whole = jpegFrame(60, 40, [
      exifSegment(exif({ main: { 0x010f: 'Kestrel' }, position: [['N', 1, 2, 3]] })),
      jpegSegment(0xe1, utf8(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    ])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const torn = whole.slice(0, end)
        if (at > 2 && at < end) torn[at] = byte
        const parts = pictureFile(torn)
        if (parts !== null) expect(pictureFacts(parts).fields.length).toBeLessThan(20)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a file that ends before its picture does', () => {
  const pngFile = png({ width: 40, height: 30 })
  const jpegFile = jpegFrame(40, 30)
  const cut = (bytes: Uint8Array, share: number) =>
    bytes.subarray(0, 30 + Math.floor(share * (bytes.length - 30)))

  it.each([
    ['PNG', pngFile],
    ['JPEG', jpegFile],
    ['WebP', webp.subarray(0, -behind.length)],
  ])('is told wherever a %s was cut, and never of a whole one', (_kind, bytes) => {
    expect(pictureFile(bytes)?.torn).toBe(false)
    expect(pictureFile(concatBytes([bytes, behind]))?.torn).toBe(false)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        expect(pictureFile(cut(bytes, share))?.torn).toBe(true)
      }),
    )
  })

  it('is no GIF that lacks its last byte only', () => {
    const whole = gif.subarray(0, -behind.length)
    expect(pictureFile(whole)?.torn).toBe(false)
    expect(pictureFile(whole.subarray(0, -1))?.torn).toBe(false)
    expect(pictureFile(whole.subarray(0, -3))?.torn).toBe(true)
  })

  it('is no JPEG with something foreign between its segments', () => {
    const note = jpegSegment(0xfe, utf8('note'))
    expect(pictureFile(jpegFrame(40, 30, [note, utf8('foreign')]))?.torn).toBe(false)
  })
})
