import { createStore, type StoreApi } from 'zustand/vanilla'

/** How the case stands, for whoever shows it. */
export interface Standing {
  /** Why nothing can be saved any more, in a sentence; `null` while everything can. */
  readonly readOnly: string | null
  /** What the analyst ought to know about the file, in a sentence. */
  readonly notice: string | null
  /** The last entry that is both in the case file and in the projection. */
  readonly saved: { readonly at: string; readonly entry: number; readonly chain: string } | null
}

export const newStanding = (): StoreApi<Standing> =>
  createStore<Standing>(() => ({ readOnly: null, notice: null, saved: null }))
