import Dexie from 'dexie'
import { migrations } from '../../renderer/store/migrations/in-order'
import type { RowKeys } from '../../renderer/store/sealed-rows/row-seal'
import { sealRows } from '../../renderer/store/sealed-rows/seal-rows'

export const SEALED_NAME = 'case-sealed'

/** What no byte on disk may spell, in letters of one and of two bytes. */
export const CANARY = 'Heron over the harbour – Рыбак'

export const rowKeys: RowKeys = {
  rowKey: Uint8Array.from({ length: 32 }, (_, at) => at),
  fileId: Uint8Array.from({ length: 16 }, (_, at) => 255 - at),
  schema: 30,
}

export interface Clip {
  id: string
  sourceId: string
  note: string
}

export const clip = (id: string, note = CANARY): Clip => ({
  id,
  sourceId: `source-${id.length}`,
  note,
})

export const manyClips = (count: number) =>
  Array.from({ length: count }, (_, at) => clip(`clip-${at}`))

/** The tables of a case; bare where no keys are given. */
export async function openTables(name: string, sealedWith: RowKeys | null): Promise<Dexie> {
  const opened = new Dexie(name)
  for (const { version, stores } of migrations) opened.version(version).stores(stores)
  if (sealedWith !== null) await sealRows(opened, sealedWith)
  await opened.open()
  return opened
}

/** The rows of an object store as they lie on disk, changed by `change` on the way when it is given. */
export async function onDisk(
  table: string,
  change?: (rows: Record<string, unknown>[]) => void,
): Promise<Record<string, unknown>[]> {
  const raw = await answerOf(indexedDB.open(SEALED_NAME))
  const store = raw.transaction(table, 'readwrite').objectStore(table)
  const rows = (await answerOf(store.getAll())) as Record<string, unknown>[]
  if (change !== undefined) {
    change(rows)
    await answerOf(store.clear())
    for (const row of rows) await answerOf(store.put(row))
  }
  raw.close()
  return rows
}

export const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
