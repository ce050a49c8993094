import { analyse } from 'chardet'
import { charsetByBytes, sampleForGuess } from '../../../shared/extract/charset'
import { countWords } from '../../../shared/text/size-words'

/** What an encoding that declares nothing and fits nothing is taken for: it has a letter for every byte. */
const LAST_RESORT = 'windows-1252'

/** An encoding that something names for the bytes, and what that is. */
export interface NamedCharset {
  readonly name: string | null | undefined
  /** "meta charset", "HTTP header Content-Type". */
  readonly place: string
}

/** A text, and the encoding it was read in. */
export interface Decoded {
  readonly text: string
  /** As the Encoding Standard names it. */
  readonly charset: string
  /** What told: who named it, or what the bytes show. */
  readonly place: string
  /** How many places of the text stand for bytes that the encoding has no letter for. */
  readonly replaced: number
}

const GUESSED = 'no name; the likeliest'

/** An encoding that may be the right one, and of how many letters one may be spoilt. */
interface Candidate extends NamedCharset {
  readonly lettersToOneSpoilt: number
}

/**
 * The text that the bytes spell. In this order: what the bytes show (byte order mark, NULs of
 * UTF-16), what was named for them, UTF-8 where it fits; then the same where they nearly fit, since
 * one spoilt byte makes no other encoding likely; then the likeliest guess.
 * @param named the more reliable first
 */
export function decoded(bytes: Uint8Array, named: readonly NamedCharset[]): Decoded {
  const shown = charsetByBytes(bytes)
  if (shown !== null) return readIn(bytes, shown, 'its first bytes')
  const candidates = [
    ...named.map((one) => ({ ...one, lettersToOneSpoilt: isUtf8(one.name) ? 1 : 50 })),
    { name: 'utf-8', place: 'no name; its bytes fit', lettersToOneSpoilt: 10 },
  ]
  for (const { name, place } of candidates) {
    const text = name ? decodeWhole(bytes, name) : null
    if (name && text !== null) {
      return { text, charset: new TextDecoder(name).encoding, place, replaced: 0 }
    }
  }
  return nearlyFitting(bytes, candidates) ?? readIn(bytes, guess(bytes), GUESSED)
}

/** What ought to be known of how a text was decoded, in sentences. */
export function decodingWarnings({ charset, place, replaced }: Decoded): string[] {
  const guessed = `No charset is named that fits the bytes; they were read as ${charset}, the likeliest.`
  const spoilt = `${countWords(replaced, 'place')} of the text did not fit ${charset} and shows as \ufffd.`
  return [...(place === GUESSED ? [guessed] : []), ...(replaced > 0 ? [spoilt] : [])]
}

/** The same, the text alone. @param declared name of the encoding, `null` when none is named */
export const decode = (bytes: Uint8Array, declared: string | null): string =>
  decoded(bytes, [{ name: declared, place: '' }]).text

/** `null` when the encoding is unknown or a byte does not fit it. */
function decodeWhole(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isUtf8 = (name: string | null | undefined): boolean => /^utf-?8$/i.test(name ?? '')

/** The first encoding that has a letter for nearly all. Only UTF-8 can tell its own bytes from others. */
function nearlyFitting(bytes: Uint8Array, candidates: readonly Candidate[]): Decoded | null {
  for (const { name, place, lettersToOneSpoilt } of candidates) {
    if (!name || !isKnown(name)) continue
    const read = readIn(bytes, name, place.replace('fit', 'nearly fit'))
    if (lettersBeyondAscii(read.text) >= read.replaced * (lettersToOneSpoilt + 1)) return read
  }
  return null
}

function readIn(bytes: Uint8Array, charset: string, place: string): Decoded {
  const decoder = new TextDecoder(charset)
  const text = decoder.decode(bytes)
  return { text, charset: decoder.encoding, place, replaced: text.split('\ufffd').length - 1 }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}

/** Spoilt ones included. */
const lettersBeyondAscii = (text: string): number => text.match(/[^\0-\x7f]/gu)?.length ?? 0

/** The likeliest encoding that has a letter for every byte; one cut at the sample's end may miss. */
function guess(bytes: Uint8Array): string {
  const sample = sampleForGuess(bytes)
  for (const { name } of analyse(sample)) {
    try {
      const decoder = new TextDecoder(name)
      if (decoder.decode(sample).split('\ufffd').length <= 2) return decoder.encoding
    } catch {
      // A name that no decoder knows is no answer; the next likeliest may be.
    }
  }
  return LAST_RESORT
}
