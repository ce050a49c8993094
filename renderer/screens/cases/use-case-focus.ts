import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { SecretEntryHandle } from './card/secret-entry'

/** What takes the focus of the Cases screen. */
interface Places {
  /** The field of the passphrase; a case without one has none. */
  readonly entry: RefObject<Pick<SecretEntryHandle, 'focus'> | null>
  readonly table: RefObject<HTMLTableElement | null>
}

/**
 * Keeps the focus where the next key belongs: whoever comes to a case types its passphrase, whoever
 * goes through the list by key stays in the list.
 * @param chosen reference of the chosen file
 * @returns sends the focus to the chosen case, once it is drawn
 */
export function useCaseFocus(chosen: string | null, { entry, table }: Places): () => void {
  const [wanted, setWanted] = useState(false)
  const goThere = useEffectEvent(() => {
    if (!wanted && document.activeElement !== document.body) return
    setWanted(false)
    const place = entry.current ?? table.current
    place?.focus()
  })
  useEffect(() => goThere(), [chosen, wanted])
  return () => setWanted(true)
}
