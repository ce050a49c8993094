import type { Derivation } from '../../shared/journal/key-table'
import { derivable } from '../../renderer/vault/keys/hkdf'
import type { Vault } from '../../renderer/vault/vault'
import { openVault } from '../../renderer/vault/vault-core'

/** The cheapest derivation a key table may ask for: about a tenth of a second. */
export const CHEAPEST_DERIVATION: Derivation = {
  memoryKiB: 64 << 10,
  iterations: 3,
  parallelism: 1,
}

/** A vault around a random case key, in this thread; no passphrase wraps it. */
export async function openRandomVault(
  fileId: Uint8Array = crypto.getRandomValues(new Uint8Array(16)),
  caseKey: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): Promise<Vault> {
  const { vault } = await openVault(fileId, await derivable(caseKey), null)
  return vault
}
