import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { besidePixels } from '../../../../renderer/airlock/release/beside-pixels'
import { concatBytes, utf8 } from '../../../../shared/text/bytes'
import { shownPicture } from '../../../builders/briefing-for-forms'

const number = (value: number) => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
const chunk = (name: string, data: string) => {
  const named = concatBytes([utf8(name), utf8(data)])
  return concatBytes([number(data.length), named, number(crc32(named))])
}

const { png } = shownPicture
const HEADER_END = 33
/** With more before its pixels. */
const withChunk = (name: string) =>
  concatBytes([png.slice(0, HEADER_END), chunk(name, 'words'), png.slice(HEADER_END)])

test('pixels carry nothing', () => expect(besidePixels(png)).toEqual([]))

test.each([
  ['data of a camera', withChunk('eXIf'), 'data of the kind eXIf in a picture'],
  ['words of a program', withChunk('tEXt'), 'data of the kind tEXt in a picture'],
  ['a clock', withChunk('tIME'), 'data of the kind tIME in a picture'],
  [
    'something behind it',
    concatBytes([png, utf8('words')]),
    'a picture that does not end where it says',
  ],
  ['another format', utf8('GIF89a and more'), 'a picture that is no PNG'],
])('%s is named', (_, bytes, found) => expect(besidePixels(bytes)).toEqual([found]))
