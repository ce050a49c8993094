import { useMemo } from 'react'
import { type PlacedSection, placeBlocks } from '../../../shared/briefing/placing'
import { wordCount } from '../../../shared/briefing/word-count'
import type { Briefing, Line } from '../../../shared/model/briefing'
import type { Marking } from '../../../shared/model/marking'
import { useSame } from '../../parts/use-same'
import type { BriefingMaterial } from '../../store/reads/briefings'
import { type ClipRow, clipRows } from './clip-rows'
import { figureMarkings, type Sourcing, sourcingOf, wholeMarking } from './sourcing'

/** How the briefing stands: what it consists of and what it rests on. */
export interface Standing {
  readonly sections: readonly PlacedSection[]
  /** The written lines. */
  readonly lines: readonly Line[]
  readonly words: number
  readonly sourcing: Sourcing
  readonly marking: Marking
  /** What each figure must be marked as for what it shows, by the id of its line. */
  readonly figures: ReadonlyMap<string, Marking>
  /** The clips of the case. */
  readonly rows: readonly ClipRow[]
}

/** The standing of a briefing, worked out anew when its text or the case changes. */
export function useStanding(blocks: Briefing['blocks'], material: BriefingMaterial): Standing {
  const rows = useMemo(() => clipRows(material), [material])
  const standing = useMemo(() => {
    const sections = placeBlocks(blocks)
    const lines = sections.flatMap((section) => section.lines.map(({ line }) => line))
    const clips = new Map(material.clips.map((clip) => [clip.id, clip]))
    const sourcing = sourcingOf(lines, clips, material.sources)
    const words = wordCount(sections)
    const marking = wholeMarking(lines, material)
    const figures = [...figureMarkings(lines, material)]
    return { sections, lines, words, sourcing, marking, figures, rows }
  }, [blocks, material, rows])
  // Each line of the text is told of another.
  const marked = useSame(standing.figures)
  const figures = useMemo(() => new Map(marked), [marked])
  return { ...standing, figures }
}
