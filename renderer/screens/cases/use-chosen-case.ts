import { useMemo, useState } from 'react'
import type { CaseFile } from '../../../shared/ipc/contract'

export interface ChosenCase {
  /** All there are; `null` until they are known. */
  readonly files: readonly CaseFile[] | null
  /** Those whose name holds what is sought. */
  readonly found: readonly CaseFile[]
  readonly chosen: CaseFile | null
  readonly sought: string
  readonly seek: (words: string) => void
  readonly choose: (ref: string) => void
  /** Chooses a file that the list may not hold yet. */
  readonly add: (file: CaseFile) => void
  /** The file is gone. */
  readonly forget: (file: CaseFile) => void
}

/**
 * The case that is chosen among those that are found: the first of them until one is.
 * @param listed the files main knows of; `null` until it has answered
 */
export function useChosenCase(
  listed: readonly CaseFile[] | null,
  chosenAtStart: CaseFile | null,
): ChosenCase {
  const [added, setAdded] = useState(chosenAtStart)
  const [ref, choose] = useState(chosenAtStart?.ref ?? null)
  const [sought, seek] = useState('')
  const files = useMemo(() => withAdded(listed, added), [listed, added])
  const words = sought.trim().toLocaleLowerCase()
  const found = (files ?? []).filter(({ name }) => name.toLocaleLowerCase().includes(words))
  return {
    files,
    found,
    chosen: found.find((file) => file.ref === ref) ?? found[0] ?? null,
    sought,
    seek,
    choose,
    add(file) {
      seek('')
      setAdded(file)
      choose(file.ref)
    },
    forget: (file) => setAdded((known) => (known?.ref === file.ref ? null : known)),
  }
}

const withAdded = (
  listed: readonly CaseFile[] | null,
  added: CaseFile | null,
): readonly CaseFile[] | null =>
  listed === null || added === null || listed.some(({ ref }) => ref === added.ref)
    ? listed
    : [added, ...listed]
