import Dexie from 'dexie'
import type { CaseFile } from '../../shared/ipc/contract'
import { type TableName, tableNames } from '../../shared/model/tables'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Secret } from '../vault/unlock'
import { answered } from './answered'
import { databaseName } from './case-database'
import { letGo, openUnlocked, refuseNotSealed } from './open-case'
import { unlockCase } from './unlock-case'

export interface RebuiltCase {
  /** Number of the last entry, and the chain value after it, hexadecimal. */
  readonly entry: number
  readonly chain: string
  /** Whether the rebuilt projection ends where the case file does. */
  readonly atHead: boolean
  /** Where the case file is damaged, in a sentence: what stands before it is rebuilt. */
  readonly damage: string | null
  readonly records: Readonly<Record<TableName, number>>
}

/**
 * Throws the projection of a case away and makes it anew from the case file, in which nothing is
 * changed. The secret is tried first.
 * @param onProgress frames done and frames in all
 * @throws CasebookError as `openCase`
 */
export async function rebuildCase(
  file: CaseFile,
  secret: Secret,
  analyst: string,
  onProgress?: (done: number, total: number) => void,
): Promise<RebuiltCase> {
  try {
    const found = await ask('case:open', { ref: file.ref })
    refuseNotSealed(file, found)
    const vault = await unlockCase(found, secret)
    // Where the store is too broken for this, opening it throws it away whole.
    await answered(Dexie.delete(databaseName(toHex(vault.fileId)))).catch(() => {})
    const opened = await openUnlocked(file, found, vault, analyst, onProgress)
    const counts = await Promise.all(
      tableNames.map(async (name) => [name, await opened.database.table(name).count()] as const),
    )
    const { end, damaged } = await ask('case:frames', { after: null })
    const { frame, entry, chain } = opened.end
    const { readOnly } = opened.standing.getState()
    await letGo(opened)
    return {
      entry,
      chain: toHex(chain),
      atHead: frame === end.frame && toHex(chain) === toHex(end.chain),
      damage: damaged === null && frame === end.frame ? null : readOnly,
      records: Object.fromEntries(counts) as Record<TableName, number>,
    }
  } finally {
    await ask('case:close').catch(() => {})
  }
}
