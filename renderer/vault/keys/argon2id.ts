import { argon2id } from 'hash-wasm'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Derivation } from '../../../shared/journal/key-table'

/**
 * Argon2id version 0x13 (RFC 9106), 32 bytes. Whether the costs may be asked for at all is for
 * `checkDerivation` to say, before.
 * @throws CasebookError `refused` when the machine has not that much memory
 */
export async function stretch(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { memoryKiB, iterations, parallelism }: Derivation,
): Promise<Uint8Array> {
  try {
    return await argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKiB,
      iterations,
      parallelism,
      hashLength: 32,
      outputType: 'binary',
    })
  } catch (thrown) {
    if (!(thrown instanceof RangeError || thrown instanceof WebAssembly.RuntimeError)) throw thrown
    throw new CasebookError(
      'refused',
      `The passphrase was not tried: that takes ${Math.ceil(memoryKiB / 1024)} MiB of memory, which this computer does not have free. Close other programs and try again.`,
      { cause: thrown },
    )
  }
}
