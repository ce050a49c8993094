import type { Statement } from '../../../shared/extract/details'
import { type Decoded, decodingWarnings, type NamedCharset } from './decode'

const PLACE = 'HTTP header Content-Type'

/** The charset that a server named for a page, as an archive keeps it. */
export const namedByServer = (charset: string | undefined): NamedCharset => ({
  name: charset,
  place: PLACE,
})

/** What is to be told of the charset that a text was read in. */
export const charsetStatement = ({ charset, place }: Decoded): Statement => ({
  detail: 'charset',
  place,
  written: charset,
})

/** What ought to be known of it, also where the server named another charset, in sentences. */
export const charsetWarnings = (read: Decoded, server: string | undefined): string[] => [
  ...(server === undefined || read.place === PLACE || sameCharset(server, read.charset)
    ? []
    : [
        `The server named the charset “${server}”, which the bytes do not fit; they were read as ${read.charset}.`,
      ]),
  ...decodingWarnings(read),
]

function sameCharset(label: string, charset: string): boolean {
  try {
    return new TextDecoder(label).encoding === charset
  } catch {
    return false
  }
}
