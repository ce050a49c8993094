import { analyse } from 'chardet'
import { charsetByBytes, sampleForGuess } from '../../shared/extract/charset'

/** What an encoding that declares nothing and fits nothing is taken for: it has a letter for every byte. */
const LAST_RESORT = 'windows-1252'

/**
 * The text that the bytes spell. In this order: what the bytes show (byte order mark, NULs of
 * UTF-16), what the document declares, UTF-8 where it fits, the likeliest guess.
 * @param declared name of the encoding the document gives itself, `null` when it gives none
 */
export function decode(bytes: Uint8Array, declared: string | null): string {
  const shown = charsetByBytes(bytes)
  if (shown !== null) return new TextDecoder(shown).decode(bytes)
  return (
    (declared === null ? null : decodeWhole(bytes, declared)) ??
    decodeWhole(bytes, 'utf-8') ??
    new TextDecoder(guess(bytes)).decode(bytes)
  )
}

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
