import { analyse } from 'chardet'
import { charsetByBytes, sampleForGuess } from '../../shared/extract/charset'

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
}

/**
 * The text that the bytes spell. In this order: what the bytes show (byte order mark, NULs of
 * UTF-16), what was named for them, UTF-8 where it fits, the likeliest guess.
 * @param named the more reliable first
 */
export function decoded(bytes: Uint8Array, named: readonly NamedCharset[]): Decoded {
  const shown = charsetByBytes(bytes)
  if (shown !== null) {
    return { text: new TextDecoder(shown).decode(bytes), charset: shown, place: 'its first bytes' }
  }
  for (const { name, place } of [...named, { name: 'utf-8', place: 'no name; its bytes fit' }]) {
    const text = name ? decodeWhole(bytes, name) : null
    if (name && text !== null) return { text, charset: new TextDecoder(name).encoding, place }
  }
  const charset = guess(bytes)
  return { text: new TextDecoder(charset).decode(bytes), charset, place: 'no name; the likeliest' }
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
