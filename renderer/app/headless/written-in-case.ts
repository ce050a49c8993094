import type { WrittenBriefing } from '../../../shared/briefing/readership'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { OpenCase } from '../../store/case-at-work'
import { plainBriefing } from './plain-briefing'

/** The first made briefing of the case, the one on screen, or a plain one, with all it may cite. */
export async function writtenInCase(
  { database, analyst }: OpenCase,
  now: Date,
): Promise<WrittenBriefing> {
  const [record] = await database.cases.toArray()
  if (record === undefined)
    throw new CasebookError('damaged', 'The case file holds no case record.')
  const sources = (await database.sources.toArray()).sort((a, b) => a.number - b.number)
  const clips = (await database.clips.toArray()).sort((a, b) => a.number - b.number)
  const [written] = (await database.briefings.toArray()).sort((a, b) =>
    a.created < b.created ? -1 : 1,
  )
  const material = { case: record, sources, clips }
  const plain = () => plainBriefing({ ...material, analyst, now: now.toISOString() })
  return { ...material, briefing: written ?? plain() }
}
