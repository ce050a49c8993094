import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { CasebookError } from '../../../shared/errors/casebook-error'

/*
 * A recovery key as words (BIP 39): 32 random bytes and a checksum of 8 bits make 24 words of a
 * list of 2048, of which no two begin with the same four letters.
 */

export const RECOVERY_WORDS = 24

const known: ReadonlySet<string> = new Set(wordlist)

/** The 24 words of a recovery key of 32 bytes. */
export const recoveryWords = (key: Uint8Array): readonly string[] =>
  entropyToMnemonic(key, wordlist).split(' ')

/** The words of what was typed or pasted, in any spelling of letters and with any spaces. */
export const recoveryWordsIn = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

/** Whether a word stands in the list at all. */
export const isRecoveryWord = (word: string): boolean => known.has(word)

/**
 * The 32 bytes that 24 words stand for.
 * @throws CasebookError `refused` naming the word that is not in the list, the number that is
 *   missing, or saying that the checksum is wrong
 */
export function recoveryKey(words: readonly string[]): Uint8Array {
  if (words.length !== RECOVERY_WORDS) {
    throw new CasebookError(
      'refused',
      `A recovery key has ${RECOVERY_WORDS} words; these are ${words.length}.`,
    )
  }
  const unknown = words.findIndex((word) => !isRecoveryWord(word))
  if (unknown >= 0) {
    throw new CasebookError(
      'refused',
      `Word ${unknown + 1} of the recovery key, ‘${words[unknown]}’, is not one of its words. Compare it with the paper.`,
    )
  }
  try {
    return mnemonicToEntropy(words.join(' '), wordlist)
  } catch (thrown) {
    throw new CasebookError(
      'refused',
      'The words of the recovery key do not belong together: one is wrong or two changed places. Compare them with the paper.',
      { cause: thrown },
    )
  }
}
