import type { Derivation } from '../../../shared/journal/key-table'

/**
 * What a new passphrase costs, us and whoever guesses: the three passes of RFC 9106's second
 * recommendation over four times its memory, in one lane because the engine has one thread for it.
 */
export const PASSPHRASE_DERIVATION: Derivation = {
  memoryKiB: 256 << 10,
  iterations: 3,
  parallelism: 1,
}
