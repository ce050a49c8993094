import { CasebookError } from '../../../shared/errors/casebook-error'
import { mergeBriefings } from './merge-briefings'
import type { Briefing, BriefingBlock, Line } from '../../../shared/model/briefing'
import type { Clip } from '../../../shared/model/clip'
import { amend } from '../amend'
import { commit } from '../commit'
import type { OpenCase } from '../case-at-work'
import type { Undo } from './undoable'

/** Adds a briefing to the case. */
export const addBriefing = (opened: OpenCase, briefing: Briefing): Promise<unknown> =>
  put(opened, briefing, `Begin briefing “${briefing.title}”`)

/** A briefing as it was kept, and the number of the entry that kept it. */
export interface KeptBriefing {
  readonly briefing: Briefing
  readonly entry: number
}

/**
 * Keeps the briefing as it is written now, with what the case was given since: a passage that was
 * cited from the reader is not lost to words that were written before.
 * @param base the record that the writing began from
 * @param did what was done, in words for the journal
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function saveBriefing(
  opened: OpenCase,
  base: Briefing,
  written: Briefing,
  did = `Write briefing “${written.title}”`,
): Promise<KeptBriefing> {
  let briefing = written
  const { seq: entry } = await commit(opened, async () => {
    const before = (await opened.database.briefings.get(written.id)) ?? null
    briefing = before === null ? written : mergeBriefings(base, written, before)
    return {
      command: did,
      changes: [{ table: 'briefings', id: written.id, before, after: briefing }],
    }
  })
  return { briefing, entry }
}

/**
 * Cites a clip in a line of the briefing; without a line, in a new line at its end that is marked
 * like the clip. Answers the id of the line and how to take it back.
 * @throws CasebookError `not-found` when the case does not hold the clip or the briefing the line
 */
export async function citeClip(
  opened: OpenCase,
  briefing: Briefing,
  lineId: string | null,
  clipId: string,
): Promise<{ readonly lineId: string; readonly undo: Undo }> {
  const clip = await opened.database.clips.get(clipId)
  if (clip === undefined) {
    throw new CasebookError(
      'not-found',
      'The clip was not cited: the case does not hold it any more.',
    )
  }
  const added = newLine(clip)
  const undo = await amend(
    opened,
    'briefings',
    briefing.id,
    ({ blocks }) => ({
      blocks: lineId === null ? [...blocks, added] : citing(blocks, lineId, clip),
    }),
    `Cite clip c${clip.number} in briefing “${briefing.title}”`,
  )
  return { lineId: lineId ?? added.id, undo }
}

const newLine = (clip: Clip): Line => ({
  kind: 'line',
  id: crypto.randomUUID(),
  type: 'reported-fact',
  marking: clip.marking,
  runs: [{ kind: 'citation', clipId: clip.id }],
  confidence: null,
})

function citing(blocks: readonly BriefingBlock[], lineId: string, clip: Clip): BriefingBlock[] {
  const line = blocks.find((block) => block.id === lineId)
  if (line?.kind !== 'line') {
    throw new CasebookError(
      'not-found',
      `Clip c${clip.number} was not cited: the briefing does not hold the line any more. Choose another line.`,
    )
  }
  const cited: Line = { ...line, runs: [...line.runs, { kind: 'citation', clipId: clip.id }] }
  return blocks.map((block) => (block === line ? cited : block))
}

const put = (opened: OpenCase, briefing: Briefing, command: string) =>
  commit(opened, { command, changes: [{ table: 'briefings', id: briefing.id, after: briefing }] })
