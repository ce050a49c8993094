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
  await rewrapped(opened, current, { passphrase })
  await note(opened, 'Change the passphrase')
}

/**
 * Makes a new recovery key; the old one opens this file no more.
 * @returns its words
 * @throws CasebookError `wrong-passphrase`; the old one holds then
 */
export async function renewRecoveryKey(
  opened: OpenCase,
  current: Secret,
): Promise<readonly string[]> {
  const { recoveryWords } = await rewrapped(opened, current, { recovery: true })
  await note(opened, 'Make a new recovery key')
  if (recoveryWords === null) throw new Error('A recovery key was asked for and not made.')
  return recoveryWords
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
  const made = await rewrap({ fileId: vault.fileId, keyTable, secret: current, ...change })
  const { warning } = await ask('case:rekey', { keyTable: made.keyTable })
  opened.keyTable = made.keyTable
  if (warning !== null) addFound(opened.standing, warning)
  return made
}
