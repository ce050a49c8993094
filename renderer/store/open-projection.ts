import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Vault } from '../vault/vault'
import { answered } from './answered'
import {
  type CaseDatabase,
  databaseName,
  openCaseDatabase,
  type ProjectionHead,
} from './case-database'
import { loadRowCipher } from './sealed-rows/row-cipher'

/** A projection as it was found on this computer. */
export interface FoundProjection {
  readonly database: CaseDatabase
  /** `null` where it has none that can be read, and is to be rebuilt. */
  readonly head: ProjectionHead | null
}

/**
 * Opens the projection of a case and brings it to where the case stands. Chromium keeps all of them
 * in one store; where a full disk or a damaged file broke that, none opens any more, or none answers,
 * or it is read and takes no writes. It is thrown away then: each projection is made again from its
 * case file.
 * @param bringUp what there is to do with it; done again from the beginning with the new one
 * @throws CasebookError `newer`, `no-space` when there is no room or the new one fails too, or what
 *   `bringUp` throws
 */
export async function inProjection<T>(
  vault: Pick<Vault, 'rowKey' | 'fileId'>,
  bringUp: (found: FoundProjection) => Promise<T>,
): Promise<T> {
  // Before the rest, so that a cipher that does not load is not taken for a broken store.
  await Promise.all([ask('case:room'), loadRowCipher()])
  try {
    return await inFound(vault, bringUp)
  } catch (thrown) {
    if (thrown instanceof CasebookError) throw thrown
  }
  try {
    await answered(ask('case:dropCopies'))
    return await inFound(vault, bringUp)
  } catch (thrown) {
    throw notProjected(thrown)
  }
}

async function inFound<T>(
  vault: Pick<Vault, 'rowKey' | 'fileId'>,
  bringUp: (found: FoundProjection) => Promise<T>,
): Promise<T> {
  const opening = openCaseDatabase(databaseName(toHex(vault.fileId)), vault)
  try {
    const database = await answered(opening)
    return await bringUp({ database, head: await answered(headOf(database)) })
  } catch (thrown) {
    // It may yet open, when nobody waits for it any more.
    opening.then((database) => database.close()).catch(() => {})
    throw thrown
  }
}

async function headOf(database: CaseDatabase): Promise<ProjectionHead | null> {
  try {
    return (await database.meta.get('head')) ?? null
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'damaged') throw thrown
    return null
  }
}

/** What to say when the database did not take the projection of a case that was to be opened. */
function notProjected(thrown: unknown): CasebookError {
  if (thrown instanceof CasebookError) return thrown
  return new CasebookError(
    'no-space',
    'The case was not opened: its working copy cannot be written on this computer, most likely because the disk is full. Make space on it and try again; where that does not help, end Casebook and start it again. The case file is unchanged.',
    { cause: thrown },
  )
}
