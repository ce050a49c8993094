import type { Line } from './briefing'
import type { Id } from './id'

/** Ids of the clips a line cites, in the order of its text, each once. */
export const citedClips = ({ runs }: Pick<Line, 'runs'>): readonly Id[] => [
  ...new Set(runs.flatMap((run) => (run.kind === 'citation' ? [run.clipId] : []))),
]

/** Id of the source whose picture a line shows; `null` for other lines. */
export const shownPicture = ({ form }: Pick<Line, 'form'>): Id | null =>
  form?.kind === 'figure' && form.shows.kind === 'picture' ? form.shows.sourceId : null
