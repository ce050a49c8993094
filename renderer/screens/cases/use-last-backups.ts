import { useEffect, useState } from 'react'
import type { Backup, CaseFile } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'

/** The newest backup of each case file by its reference: `null` where there is none, absent until known. */
export type LastBackups = ReadonlyMap<string, Backup | null>

const NONE: LastBackups = new Map()

/** Asks for the backups of one file after the other, once the list stands. */
export function useLastBackups(files: readonly CaseFile[] | null): LastBackups {
  const [backups, setBackups] = useState(NONE)
  useEffect(() => {
    let wanted = true
    void (async () => {
      for (const { ref } of files ?? []) {
        // What cannot be listed is not known; the case's own card says why.
        const found = await ask('backups:list', { ref }).catch(() => null)
        if (!wanted) return
        if (found !== null) setBackups((known) => new Map(known).set(ref, found[0] ?? null))
      }
    })()
    return () => {
      wanted = false
    }
  }, [files])
  return backups
}
