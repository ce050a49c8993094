import { lockedError } from './locked-error'
import type { Vault } from './vault'
import { openVault } from './vault-core'
import type { Answers, VaultTable } from './worker-tables'

/** Answers out of one vault, from `hold` on. */
export function vaultAnswers(): Answers<VaultTable> {
  let held: Vault | null = null
  const vault = (): Vault => {
    if (held === null) throw lockedError()
    return held
  }
  return {
    async hold({ fileId, caseKey, sealedIdentity }) {
      const opened = await openVault(fileId, caseKey, sealedIdentity)
      held = opened.vault
      const { rowKey, publicKey } = opened.vault
      return {
        rowKey,
        publicKey,
        sealedIdentity: opened.sealedIdentity,
        identityIsNew: opened.identityIsNew,
      }
    },
    seal: async ({ after, frames, back }) => vault().sealFrames(after, frames, back),
    open: async ({ after, bytes }) => vault().openFrames(after, bytes),
    sign: async ({ message }) => vault().sign(message),
  }
}
