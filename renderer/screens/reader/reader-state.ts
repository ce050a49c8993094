import { create } from 'zustand'
import type { Span } from '../../../shared/clip/graphemes'

/** The text we read, the pages of the original, or both side by side. */
export type ReaderView = 'text' | 'original' | 'both'

interface ReaderState {
  /** Sources with a tab, in the order they were opened. Ids only. */
  readonly tabs: readonly string[]
  readonly view: ReaderView
  /** Width of a page of the original, 1 for as wide as the pane. */
  readonly zoom: number
  /** The passage the analyst stands on in each source. */
  readonly cursors: Readonly<Record<string, Span>>
  readonly openTab: (sourceId: string) => void
  readonly closeTab: (sourceId: string) => void
  readonly setView: (view: ReaderView) => void
  /** One step larger or smaller, or back to 1. */
  readonly zoomBy: (steps: -1 | 0 | 1) => void
  readonly setCursor: (sourceId: string, cursor: Span | null) => void
}

/** What the reader remembers while the window is open; never data of the case. */
export const useReaderState = create<ReaderState>((set) => ({
  tabs: [],
  view: 'text',
  zoom: 1,
  cursors: {},
  openTab: (sourceId) =>
    set(({ tabs }) => (tabs.includes(sourceId) ? {} : { tabs: [...tabs, sourceId] })),
  closeTab: (sourceId) => set(({ tabs }) => ({ tabs: tabs.filter((id) => id !== sourceId) })),
  setView: (view) => set({ view }),
  zoomBy: (steps) =>
    set(({ zoom }) => ({ zoom: steps === 0 ? 1 : Math.min(4, Math.max(0.5, zoom + steps / 4)) })),
  setCursor: (sourceId, cursor) =>
    set(({ cursors }) => {
      const { [sourceId]: _, ...others } = cursors
      return { cursors: cursor === null ? others : { ...others, [sourceId]: cursor } }
    }),
}))
