import { create } from 'zustand'

/** The sections of a case, in the order of work: Ctrl 1 to Ctrl 9 by this order. */
export const sections = ['sources', 'reader', 'actors', 'briefing', 'history'] as const
export type Section = (typeof sections)[number]

/** Where the analyst is: a section and the objects chosen in it. Ids only, never data of the case. */
export interface Place {
  readonly section: Section
  readonly sourceId: string | null
  readonly clipId: string | null
  /** A passage of the source to stand on, UTF-16 offsets; the reader takes it over at once. */
  readonly passage: { readonly start: number; readonly end: number } | null
  readonly actorId: string | null
  /** Line of the briefing. */
  readonly lineId: string | null
  /** Row of the import review, in the section of sources; `null` shows the list of sources. */
  readonly report: string | null
}

interface PlaceState {
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** Goes to a place and remembers this one; what is not named stays. */
  readonly go: (to: Partial<Place>) => void
  /** Changes the choice within the place without a step in the history. */
  readonly choose: (to: Partial<Omit<Place, 'section'>>) => void
  readonly back: () => void
  readonly forward: () => void
  readonly reset: () => void
}

const start: Place = {
  section: 'sources',
  sourceId: null,
  clipId: null,
  passage: null,
  actorId: null,
  lineId: null,
  report: null,
}
const STEPS_KEPT = 100

/** The one store of where the analyst is; Alt ← and Alt → walk its history. */
export const usePlace = create<PlaceState>((set) => ({
  place: start,
  past: [],
  future: [],
  go: (to) =>
    set(({ place, past }) => ({
      place: { ...place, ...to },
      past: [...past, place].slice(-STEPS_KEPT),
      future: [],
    })),
  choose: (to) => set(({ place }) => ({ place: { ...place, ...to } })),
  back: () =>
    set(({ place, past, future }) => {
      const previous = past.at(-1)
      if (previous === undefined) return {}
      return { place: previous, past: past.slice(0, -1), future: [place, ...future] }
    }),
  forward: () =>
    set(({ place, past, future }) => {
      const [next, ...rest] = future
      if (next === undefined) return {}
      return { place: next, past: [...past, place], future: rest }
    }),
  reset: () => set({ place: start, past: [], future: [] }),
}))
