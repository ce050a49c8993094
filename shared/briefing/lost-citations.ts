import type { Briefing, Run } from '../model/briefing'
import type { Clip } from '../model/clip'
import type { Source } from '../model/source'
import { holdingsOf } from './evidence'

/** Stands where a citation leads nowhere, as in the editor. */
const NO_SOURCE = '[no source]'

/**
 * The briefing with words in the place of each citation whose passage or source the case does not
 * hold, so that its pages can be shown meanwhile. What leaves the program is composed from the
 * briefing itself, which is refused while it cites nothing.
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
  return {
    ...briefing,
    blocks: briefing.blocks.map((block) =>
      block.kind === 'line' && block.runs.some(isLost)
        ? { ...block, runs: block.runs.map(named) }
        : block,
    ),
  }
}
