import { CasebookError } from '../../shared/errors/casebook-error'
import { ask } from '../bridge/ask'
import { rewrap, type Secret } from '../vault/unlock'
import type { OpenCase } from './case-at-work'
import { commit } from './commit'
import { addFound } from './standing'

/**
 * Wraps the case's key with another passphrase. Nothing is sealed anew: whoever holds an old copy
 * of the file opens that copy with the old passphrase.
 * @throws CasebookError `wrong-passphrase`; the old one holds then
 */
export async function changePassphrase(
  opened: OpenCase,
  current: Secret,
  passphrase: string,
): Promise<void> {
  const { keyTable } = await rewrapped(opened, current, { passphrase })
  await putKeys(opened, keyTable, 'Change the passphrase')
}

/** A recovery key that was made and opens nothing yet. */
export interface NewRecoveryKey {
  readonly words: readonly string[]
  /**
   * Puts it in the place of the old one, which opens this file no more.
   * @throws CasebookError when it was not written; the old one holds then
   */
  readonly put: () => Promise<void>
}

/**
 * Makes a new recovery key. The old one holds until its words are safe with the analyst and it is
 * put: were the program to end before she has read them, no paper would open the case.
 * @throws CasebookError `wrong-passphrase`
 */
export async function makeRecoveryKey(opened: OpenCase, current: Secret): Promise<NewRecoveryKey> {
  const { keyTable, recoveryWords } = await rewrapped(opened, current, { recovery: true })
  if (recoveryWords === null) throw new Error('A recovery key was asked for and not made.')
  return {
    words: recoveryWords,
    put: () => putKeys(opened, keyTable, 'Make a new recovery key'),
  }
}

/**
 * The keys are changed by now, whether that can be noted or not: a failure would say that the old
 * ones still hold, and would lose the words of the new one. Why nothing is noted is said by `commit`
 * in the standing of the case.
 */
const note = async (opened: OpenCase, command: string): Promise<void> => {
  await commit(opened, { command, act: 'passphrase', changes: [] }).catch(() => {})
}

async function rewrapped(
  opened: OpenCase,
  current: Secret,
  change: { readonly passphrase?: string; readonly recovery?: boolean },
) {
  const { readOnly } = opened.standing.getState()
  if (readOnly !== null) throw new CasebookError('denied', `Not changed. ${readOnly}`)
  const { keyTable, vault } = opened
  return rewrap({ fileId: vault.fileId, keyTable, secret: current, ...change })
}

async function putKeys(opened: OpenCase, keyTable: Uint8Array, command: string): Promise<void> {
  const { warning } = await ask('case:rekey', { keyTable })
  opened.keyTable = keyTable
  if (warning !== null) addFound(opened.standing, warning)
  await note(opened, command)
}
