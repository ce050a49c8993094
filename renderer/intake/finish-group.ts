import { refusal } from '../../shared/extract/refusal'
import type { Extraction, Member } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'
import type { OpenCase } from '../store/case-at-work'
import { recordUnpacked } from '../store/writes/acts'
import { recordFoundAgain } from '../store/writes/found-again'
import {
  type Extracted,
  type ImportJob,
  type ImportWatcher,
  type MetAgain,
  type Outcome,
  refused,
} from './import-outcome'
import { duplicateResult, importedResult, remarksOf, unpackedResult } from './import-result'
import type { HeldBytes } from './held-bytes'
import { asResult } from './import-steps'
import { memberItems, refuseMembers } from './members'
import { saveTogether } from './save-together'

/** Saves what was read, in one go where that can be, and ends each file in its order. */
export async function finish(
  opened: OpenCase,
  held: HeldBytes,
  read: readonly Outcome[],
  waiting: ImportJob[],
  watcher: ImportWatcher,
): Promise<void> {
  // Before they are saved: the report that is kept of a source tells of what was not opened.
  const group = read.map(withinBounds)
  const wanted = group
    .filter((outcome) => 'extraction' in outcome)
    .filter(({ job, extraction }) => !job.cancelled && !extraction.carrierOnly)
  for (const { job } of wanted) watcher.reached(job, 'saving')
  const saved = await saveTogether(opened, wanted)
  const unnoted = await noteAgain(opened, group.filter(isMetAgain))
  const found: ImportJob[] = []
  for (const outcome of group) {
    if ('end' in outcome) {
      outcome.end()
      continue
    }
    if (isMetAgain(outcome)) {
      const { job, original, took } = outcome
      watcher.ended(job, duplicateResult(job.item.name, original, took, unnoted))
      continue
    }
    const { job, file, took } = outcome
    const source = saved.get(outcome)
    held.settle(file.sha256, source?.ok ? source.value : null)
    if (source?.ok) found.push(...endImported(outcome, source.value, watcher))
    else if (source) refused(job, source.error, file.sha256, watcher, took).end()
    else if (job.cancelled) watcher.ended(job, null)
    else found.push(...(await endUnpacked(opened, outcome, watcher)))
  }
  // First, because they are held in memory until their turn comes.
  waiting.unshift(...found)
}

const isMetAgain = (outcome: Outcome): outcome is MetAgain => 'original' in outcome

/** Records where the bytes were met again; answers why not, in sentences, where that failed. */
async function noteAgain(opened: OpenCase, met: readonly MetAgain[]): Promise<readonly string[]> {
  const wanted = met.filter(({ job }) => !job.cancelled)
  if (wanted.length === 0) return []
  const noted = await asResult(() =>
    recordFoundAgain(
      opened,
      wanted.map(({ job: { item }, original }) => ({
        sourceId: original.id,
        fileName: item.name,
        origin: item.origin,
      })),
    ),
  )
  return noted.ok ? [] : [`That it was found here too was not recorded. ${noted.error.message}`]
}

/** A source that holds files it may not hand on is a source all the same, and says so. */
function withinBounds(outcome: Outcome): Outcome {
  if (!('extraction' in outcome) || outcome.extraction.carrierOnly) return outcome
  const { job, extraction } = outcome
  const why = refuseMembers(job.item, extraction, job.unpacked)
  return why === null ? outcome : { ...outcome, extraction: withoutMembers(extraction, why) }
}

function endImported(
  { job, file, extraction, took }: Extracted,
  source: Source,
  watcher: ImportWatcher,
): readonly ImportJob[] {
  // What was cancelled while it was saved is saved whole, but nothing follows it.
  const members = job.cancelled ? [] : (extraction.members ?? [])
  const found = foundIn(job, file.sha256, members, source.id, watcher)
  watcher.ended(job, importedResult(job.item.name, source, extraction, took))
  return found
}

const foundIn = (
  job: ImportJob,
  sha256: string,
  members: readonly Member[],
  sourceId: string | null,
  watcher: ImportWatcher,
): readonly ImportJob[] =>
  members.length === 0 ? [] : watcher.found(job, memberItems(job.item, sha256, members, sourceId))

const withoutMembers = (extraction: Extraction, why: string): Extraction => ({
  ...extraction,
  members: [],
  warnings: [...(extraction.warnings ?? []), why],
})

/** A file that only carries others is no source; they come in turn. The journal tells of it. */
async function endUnpacked(
  opened: OpenCase,
  { job, file: { sha256 }, extraction, took }: Extracted,
  watcher: ImportWatcher,
): Promise<readonly ImportJob[]> {
  const { name } = job.item
  const why = refuseMembers(job.item, extraction, job.unpacked)
  if (why !== null) {
    refused(job, refusal(name, why), sha256, watcher, took).end()
    return []
  }
  const result = unpackedResult(name, sha256, extraction, took)
  const { members } = result
  const remarks = remarksOf(result)
  const recorded = await asResult(() => recordUnpacked(opened, { name, sha256, members, remarks }))
  if (!recorded.ok) {
    refused(job, recorded.error, sha256, watcher, took).end()
    return []
  }
  const found = foundIn(job, sha256, extraction.members ?? [], null, watcher)
  watcher.ended(job, result)
  return found
}
