import type { Statement } from '../../shared/extract/details'
import type { Decoded, NamedCharset } from './decode'

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

/** That the server named another charset than the one the text was read in, in sentences. */
export const charsetWarnings = (read: Decoded, server: string | undefined): string[] =>
  server === undefined || read.place === PLACE || sameCharset(server, read.charset)
    ? []
    : [
        `The server named the charset “${server}”, which the bytes do not fit; they were read as ${read.charset}.`,
      ]

function sameCharset(label: string, charset: string): boolean {
  try {
    return new TextDecoder(label).encoding === charset
  } catch {
    return false
  }
}
