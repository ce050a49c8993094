import type { ImportResult } from '../../intake/import-result'
import type { OpenCase } from '../../store/case-at-work'
import { addBriefing } from '../../store/writes/briefings'
import { clipExamples } from './clip-examples'
import { describeExamples } from './describe-examples'
import { drawBriefing } from './draw-briefing'
import { tagExamples } from './tag-examples'

/** What the example case is made from. */
export const aboutExample = {
  title: 'Exchange Server compromise, 2021',
  requirement:
    'Who compromised the Exchange servers in early 2021, who says so, and how sure are they?',
  marking: 'TLP:CLEAR',
} as const

/** Does a stage of the work; `name` says which, in words. */
export type Stage = <T>(name: string, work: () => Promise<T>) => Promise<T>

/**
 * Fills a new case with the example: by the same intake and writes as every other case.
 * @param importAll imports the sources that the program carries along
 */
export async function fillExample(
  opened: OpenCase,
  stage: Stage,
  importAll: () => Promise<readonly ImportResult[]>,
): Promise<void> {
  await stage('import the sources', async () => refuseOthers(await importAll()))
  await stage('describe and rate them', () => describeExamples(opened))
  const clips = await stage('clip the passages', () => clipExamples(opened))
  await stage('tag the actors', () => tagExamples(opened, clips))
  await stage('write the briefing', () => addBriefing(opened, drawBriefing(clips, new Date())))
}

/** A refused example is a fault of this program, so the build of the case ends there. */
function refuseOthers(results: readonly ImportResult[]): void {
  for (const { status, reason, file } of results) {
    if (status !== 'imported')
      throw new Error(`The example case was not built: ${file} is ${status}. ${reason}`)
  }
}
