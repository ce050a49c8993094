import { addressParser, decodeWords } from 'postal-mime'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { charsetOfLabel } from './charset-label'

/** A text with its encoded words (RFC 2047) read. */
export const decodedWords = (text: string): string => decodeWords(inKnownForm(text))

/** The parser of addresses takes time with the square of their length. */
const LONGEST_LIST = 32 * 1024

/** The names in an address field; an address without a name stands for itself. */
export const peopleIn = (text: string): string[] =>
  addressParser(inKnownForm(text.slice(0, LONGEST_LIST)), { flatten: true })
    .map(({ name, address }) => foldWhitespace(name || (address ?? '')))
    .filter((person) => person !== '')

const inKnownForm = (text: string): string => withPaddingAtEnd(withKnownCharsets(text))

/** An encoded word in base64 that is padded, and the one that follows. */
const PADDED_JOINT = /=\?([^?\s]{1,80})\?b\?([a-z0-9+/]+)=+\?=\s+=\?\1\?b\?([a-z0-9+/]+)=*(?=\?=)/gi

/**
 * Words in base64 that follow one another as one: programs cut a text between any two bytes, and the
 * decoder puts together only what needs no padding where it was cut.
 */
function withPaddingAtEnd(text: string): string {
  const joined = text.replace(PADDED_JOINT, (both, charset: string, first: string, next: string) =>
    first.length % 4 === 1 || next.length % 4 === 1
      ? both
      : `=?${charset}?b?${btoa(atob(first) + atob(next))}`,
  )
  return joined === text ? text : withPaddingAtEnd(joined)
}

/** Names of charsets that the decoder does not know are replaced by those it does. */
const withKnownCharsets = (text: string): string =>
  text.replace(/=\?([^?\s]{1,80})\?(?=[bq]\?)/gi, (whole, label: string) => {
    const charset = charsetOfLabel(label)
    return charset === null ? whole : `=?${charset}?`
  })
