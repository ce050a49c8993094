import { wordlist } from '@scure/bip39/wordlists/english.js'

const BITS_PER_WORD = 11
const WORDS = 8

/**
 * The first 88 bits of a SHA-256 as eight words, 11 bits each and the most significant first, from
 * the 2,048 English words of BIP 39: short enough to be written on paper and read out over a
 * telephone. There is no checksum; the words are compared, never typed in.
 *
 * 88 bits is enough against somebody who wants other content with the words of a given digest (about
 * 2^88 tries). It is not enough against somebody who writes both contents himself and looks for any
 * two that agree (about 2^44 tries): for that, compare the whole digest.
 */
export function fingerprintWords(digest: Uint8Array): string[] {
  const bits = Array.from(digest.subarray(0, (WORDS * BITS_PER_WORD) / 8), (byte) =>
    byte.toString(2).padStart(8, '0'),
  ).join('')
  return Array.from({ length: WORDS }, (_, word) => {
    const from = word * BITS_PER_WORD
    return wordlist[Number.parseInt(bits.slice(from, from + BITS_PER_WORD), 2)] as string
  })
}
