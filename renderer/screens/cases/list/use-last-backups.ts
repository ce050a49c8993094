import { useEffect, useState } from 'react'
import type { Backup, CaseFile } from '../../../../shared/ipc/contract'
import { ask } from '../../../bridge/ask'
import { holdsLastChange } from '../last-change'

/** The newest backup of each case file by its reference: `null` where there is none, absent until known. */
export type LastBackups = ReadonlyMap<string, Backup | null>

const NONE: LastBackups = new Map()

/** A case that was just closed is being copied: it is asked for again after this, for a while. */
const LOOK_AGAIN_MS = 5_000
const COPYING_MS = 120_000

/** Asks for the backups of one file after the other, once the list stands. */
export function useLastBackups(files: readonly CaseFile[] | null): LastBackups {
  const [backups, setBackups] = useState(NONE)
  useEffect(() => {
    let wanted = true
    let again: ReturnType<typeof setTimeout> | undefined
    const look = async (asked: readonly CaseFile[]) => {
      const expected: CaseFile[] = []
      for (const file of asked) {
        // What cannot be listed is not known; the case's own card says why.
        const found = await ask('backups:list', { ref: file.ref }).catch(() => null)
        if (!wanted) return
        if (found === null) continue
        setBackups((known) => new Map(known).set(file.ref, found[0] ?? null))
        const isRecent = Date.now() - file.modified < COPYING_MS
        if (isRecent && !holdsLastChange(found, file.modified)) expected.push(file)
      }
      if (expected.length > 0) again = setTimeout(look, LOOK_AGAIN_MS, expected)
    }
    void look(files ?? [])
    return () => {
      wanted = false
      clearTimeout(again)
    }
  }, [files])
  return backups
}
