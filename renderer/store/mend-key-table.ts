import { failureOf } from '../../shared/errors/casebook-error'
import { ask } from '../bridge/ask'
import type { OpenCase } from './case-at-work'
import { addFound } from './standing'

/**
 * Writes the copy of the key table that is not like the one which opened the case, and says so.
 * Nothing depends on it: the case is open.
 */
export async function mendKeyTable({ keyTable, standing }: OpenCase): Promise<void> {
  addFound(
    standing,
    'The two copies of the keys of the case were not alike, as damage leaves them, or a change of the passphrase that broke off. The newer sound one opened the case.',
  )
  if (standing.getState().readOnly !== null) return
  try {
    const { warning } = await ask('case:rekey', { keyTable })
    addFound(standing, warning ?? 'The other was written anew.')
  } catch (thrown) {
    addFound(standing, failureOf(thrown).message)
  }
}
