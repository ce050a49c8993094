import { addressParser, decodeWords } from 'postal-mime'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { charsetOfLabel } from './charset-label'

/** A text with its encoded words (RFC 2047) read. */
export const decodedWords = (text: string): string => decodeWords(withKnownCharsets(text))

/** The parser of addresses takes time with the square of their length. */
const LONGEST_LIST = 32 * 1024

/** The names in an address field; an address without a name stands for itself. */
export const peopleIn = (text: string): string[] =>
  addressParser(withKnownCharsets(text.slice(0, LONGEST_LIST)), { flatten: true })
    .map(({ name, address }) => foldWhitespace(name || (address ?? '')))
    .filter((person) => person !== '')

/** Names of charsets that the decoder does not know are replaced by those it does. */
const withKnownCharsets = (text: string): string =>
  text.replace(/=\?([^?\s]{1,80})\?(?=[bq]\?)/gi, (whole, label: string) => {
    const charset = charsetOfLabel(label)
    return charset === null ? whole : `=?${charset}?`
  })
