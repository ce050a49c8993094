import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { OpenCaseFile } from '../../shared/ipc/contract'
import { decodeCaseHeader } from '../../shared/journal/case-header'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { type Secret, unlock } from '../vault/unlock'
import type { Vault } from '../vault/vault'

/**
 * The vault of a case file. After failed attempts the answer comes later each time; nothing is ever
 * wiped.
 * @throws CasebookError `wrong-passphrase`, saying how long the next attempt waits; `damaged`
 */
export async function unlockCase(
  { header, keyTable }: Pick<OpenCaseFile, 'header' | 'keyTable'>,
  secret: Secret,
): Promise<Vault> {
  const { fileId } = decodeCaseHeader(header)
  const id = { fileId: toHex(fileId) }
  const { waitMs } = await ask('unlock:waits', id)
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
  const known = await ask('identity:read', id)
  try {
    const { vault, sealedIdentity, identityIsNew } = await unlock({
      fileId,
      keyTable,
      secret,
      sealedIdentity: known,
    })
    if (identityIsNew) {
      await ask('identity:write', { ...id, sealed: sealedIdentity }).catch((thrown: unknown) => {
        vault.end()
        throw thrown
      })
    }
    return vault
  } catch (thrown) {
    const { kind, message } = failureOf(thrown)
    if (kind !== 'wrong-passphrase') throw thrown
    const failed = await ask('unlock:failed', id)
    const wait = Math.ceil(failed.waitMs / 1000)
    throw new CasebookError(
      'wrong-passphrase',
      wait === 0 ? message : `${message} The next attempt is answered in ${wait} s.`,
    )
  }
}
