import { create } from 'zustand'
import type { Span } from '../../../shared/clip/graphemes'

/** The text we read, the pages of the original, or both side by side. */
export type ReaderView = 'text' | 'original' | 'both'

interface ReaderState {
  /** Sources with a tab, in the order they were opened. Ids only. */
  readonly tabs: readonly string[]
  readonly view: ReaderView
  /** The passage the analyst stands on in each source. */
  readonly cursors: Readonly<Record<string, Span>>
  readonly openTab: (sourceId: string) => void
  readonly closeTab: (sourceId: string) => void
  readonly setView: (view: ReaderView) => void
  readonly setCursor: (sourceId: string, cursor: Span | null) => void
}

/** What the reader remembers while the window is open; never data of the case. */
export const useReaderState = create<ReaderState>((set) => ({
  tabs: [],
  view: 'text',
  cursors: {},
  openTab: (sourceId) =>
    set(({ tabs }) => (tabs.includes(sourceId) ? {} : { tabs: [...tabs, sourceId] })),
  closeTab: (sourceId) => set(({ tabs }) => ({ tabs: tabs.filter((id) => id !== sourceId) })),
  setView: (view) => set({ view }),
  setCursor: (sourceId, cursor) =>
    set(({ cursors }) => {
      const { [sourceId]: _, ...others } = cursors
      return { cursors: cursor === null ? others : { ...others, [sourceId]: cursor } }
    }),
}))
