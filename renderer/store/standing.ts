import { createStore, type StoreApi } from 'zustand/vanilla'

/** How the case stands, for whoever shows it. */
export interface Standing {
  /** Why nothing can be saved any more, in a sentence; `null` while everything can. */
  readonly readOnly: string | null
  /** How the file was found, where that is not as this computer left it, in a sentence. */
  readonly found: string | null
  /** Why the last change was not saved or not projected, in a sentence, until one is. */
  readonly notice: string | null
  /** The last entry that is both in the case file and in the projection. */
  readonly saved: { readonly at: string; readonly entry: number; readonly chain: string } | null
}

export const newStanding = (): StoreApi<Standing> =>
  createStore<Standing>(() => ({ readOnly: null, found: null, notice: null, saved: null }))

/** Adds a sentence to how the file was found. */
export function addFound(standing: StoreApi<Standing>, words: string): void {
  standing.setState(({ found }) => ({ found: found === null ? words : `${found} ${words}` }))
}
