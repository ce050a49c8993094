import type { Briefing, Line, Run } from '../model/briefing'
import type { Clip } from '../model/clip'
import { shownPicture } from '../model/line-evidence'
import type { Source } from '../model/source'
import { holdingsOf } from './evidence'

/** Stands where a citation leads nowhere, as in the editor. */
const NO_SOURCE = '[no source]'
const NO_PICTURE: Run = { kind: 'text', text: '[no picture] ' }

/**
 * The briefing with words in the place of each citation, and of each picture, whose passage or source
 * the case does not hold, so that its pages can be shown meanwhile. What leaves the program is composed
 * from the briefing itself, which is refused while it rests on nothing.
 */
export function nameLostCitations(
  briefing: Briefing,
  clips: readonly Clip[],
  sources: readonly Source[],
): Briefing {
  const holdings = holdingsOf(clips, sources)
  const isLost = (run: Run | undefined): boolean =>
    run?.kind === 'citation' &&
    !holdings.sources.has(holdings.clips.get(run.clipId)?.sourceId ?? '')
  const named = (run: Run, at: number, runs: readonly Run[]): Run => {
    if (isLost(run)) return { kind: 'text', text: ` ${NO_SOURCE}` }
    return run.kind === 'text' && isLost(runs[at + 1]) ? { ...run, text: run.text.trimEnd() } : run
  }
  const withCitations = (line: Line): Line =>
    line.runs.some(isLost) ? { ...line, runs: line.runs.map(named) } : line
  const withPicture = (line: Line): Line => {
    const { form: _, ...rest } = line
    const sourceId = shownPicture(line)
    const isHeld = sourceId === null || holdings.sources.has(sourceId)
    return isHeld ? line : { ...rest, runs: [NO_PICTURE, ...line.runs] }
  }
  return {
    ...briefing,
    blocks: briefing.blocks.map((block) =>
      block.kind === 'line' ? withPicture(withCitations(block)) : block,
    ),
  }
}
