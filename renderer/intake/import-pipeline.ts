import type { Failure, Result } from '../../shared/errors/result'
import { isPacked } from '../../shared/extract/binary-signature'
import { refusal } from '../../shared/extract/refusal'
import type { Extraction, Member } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'
import type { OpenCase } from '../store/case-at-work'
import { recordUnpacked } from '../store/writes/acts'
import { recordFoundAgain } from '../store/writes/found-again'
import { importSources } from '../store/writes/import-source'
import type { ImportItem } from './import-item'
import {
  duplicateResult,
  type ImportResult,
  importedResult,
  refusedResult,
  remarksOf,
  unpackedResult,
} from './import-result'
import { HeldBytes } from './held-bytes'
import type { ImportPhase } from './import-state'
import { asResult, extractText, type FileBytes } from './import-steps'
import { memberItems, refuseMembers, type Unpacked } from './members'
import { ReadAhead } from './read-ahead'
import type { ReadingLanes } from './reading-lanes'

/** One file on its way. Whoever holds it may set `cancelled` at any time. */
export interface ImportJob {
  readonly key: number
  readonly item: ImportItem
  /** Shared by all that came out of one offered file. */
  readonly unpacked: Unpacked
  cancelled: boolean
}

/** Told of each step. `ended` comes once for each job, in their order; `null` means cancelled. */
export interface ImportWatcher {
  reached(job: ImportJob, phase: ImportPhase): void
  ended(job: ImportJob, result: ImportResult | null): void
  /** Told of files within the job's file, of one at least; answers their jobs. */
  found(job: ImportJob, items: readonly ImportItem[]): readonly ImportJob[]
}

/** Files handed to the airlocks ahead of the saving, so that none waits for its next one. */
const AHEAD = 24

/** All files in hand hold about this many bytes at most; a larger one is in hand alone. */
const IN_HAND_BYTES = 64 << 20

/** Files saved together hold about this many bytes: a group goes into the case file in one piece. */
const GROUP_BYTES = 4 << 20

/** A file whose text was read. */
interface Extracted {
  readonly job: ImportJob
  readonly file: FileBytes
  readonly extraction: Extraction
  /** Time that reading took, in ms. */
  readonly took: number
}

/** A file whose bytes are a source already. */
interface MetAgain {
  readonly job: ImportJob
  readonly original: Source
  readonly took: number
}

/** What became of a file: its text was read, it is here already, or it ends for a reason. */
type Outcome = Extracted | MetAgain | { readonly end: () => void }

/** An outcome on its way; `settled` once it is there. */
interface Coming {
  readonly outcome: Promise<Outcome>
  /** Bytes of the file; one that unpacks to more fills the hand by itself. */
  readonly size: number
  settled: boolean
}

/**
 * Takes files off the front of `waiting` until it is empty: size gate, bytes, SHA-256, duplicate or
 * not, airlock, an entry each. The airlocks read one file each at a time; meanwhile the ones before
 * are saved, several at once where several are ready. Files end in their order; none stops the
 * others. Files found within a file come in turn when it is saved. While the lanes are held no
 * further file is begun.
 */
export async function importAll(
  opened: OpenCase,
  waiting: ImportJob[],
  lanes: ReadingLanes,
  watcher: ImportWatcher,
): Promise<void> {
  const held = await HeldBytes.of(opened)
  const ahead = new ReadAhead(waiting)
  const coming: Coming[] = []
  let saving: Promise<void> = Promise.resolve()
  while (waiting.length > 0 || coming.length > 0) {
    while (!lanes.held && mayBegin(waiting[0], coming)) {
      coming.push(await begin(waiting.shift() as ImportJob, ahead, held, lanes, watcher))
    }
    const next = coming.shift()
    if (next === undefined) {
      await lanes.released()
      continue
    }
    const group = [await next.outcome]
    await saving
    while (coming[0]?.settled && bytesOf(group) < GROUP_BYTES) {
      group.push(await (coming.shift() as Coming).outcome)
    }
    saving = finish(opened, held, group, waiting, watcher)
    // What was found within these comes next, before more is unpacked.
    if (waiting.length + coming.length === 0 || group.some(holdsFiles)) await saving
  }
  await saving
}

function mayBegin(job: ImportJob | undefined, coming: readonly Coming[]): boolean {
  if (job === undefined || coming.length === AHEAD) return false
  const bytes = coming.reduce((sum, { size }) => sum + size, job.item.size)
  return coming.length === 0 || bytes <= IN_HAND_BYTES
}

const holdsFiles = (outcome: Outcome): boolean =>
  'file' in outcome && (outcome.extraction.members ?? []).length > 0

const bytesOf = (group: readonly Outcome[]): number =>
  group.reduce((sum, outcome) => sum + ('file' in outcome ? outcome.file.bytes.length : 0), 0)

/** Reads a file's bytes and sends them to a lane, whose answer is not waited for here. */
async function begin(
  job: ImportJob,
  ahead: ReadAhead,
  held: HeldBytes,
  lanes: ReadingLanes,
  watcher: ImportWatcher,
): Promise<Coming> {
  const begun = performance.now()
  watcher.reached(job, 'reading')
  const read = await ahead.read(job.item)
  const took = Math.round(performance.now() - begun)
  const outcome = read.ok
    ? extract(job, read.value, held, lanes, watcher, took)
    : Promise.resolve(refused(job, read.error, null, watcher, took))
  const packed = read.ok && isPacked(read.value.bytes)
  const size = packed ? IN_HAND_BYTES : job.item.size
  const coming: Coming = { outcome, size, settled: false }
  void outcome.then(() => {
    coming.settled = true
  })
  return coming
}

/** @param reading time that reading its bytes took, in ms */
async function extract(
  job: ImportJob,
  file: FileBytes,
  held: HeldBytes,
  lanes: ReadingLanes,
  watcher: ImportWatcher,
  reading: number,
): Promise<Outcome> {
  const original = await held.claim(file.sha256)
  if (original !== null) return { job, original, took: reading }
  if (lanes.busy) watcher.reached(job, 'waiting')
  const { answer, took: parsing } = await lanes.read({
    cancelled: () => job.cancelled,
    begin: (lane) => {
      watcher.reached(job, 'extracting')
      return extractText(job.item, file, lane)
    },
  })
  const took = reading + parsing
  if (answer?.ok) return { job, file, extraction: answer.value, took }
  held.settle(file.sha256, null)
  if (answer === null) return { end: () => watcher.ended(job, null) }
  return refused(job, answer.error, file.sha256, watcher, took)
}

/** Saves what was read, in one go where that can be, and ends each file in its order. */
async function finish(
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
  const saved = await save(opened, wanted)
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

type Saved = ReadonlyMap<Outcome, Result<Source>>

/** All together, or one by one when that fails, so that each file fails for a reason of its own. */
async function save(opened: OpenCase, wanted: readonly Extracted[]): Promise<Saved> {
  if (wanted.length === 0) return new Map()
  const reads = wanted.map(({ job, file, extraction, took }) => ({
    ...file,
    fileName: job.item.name,
    extraction,
    milliseconds: took,
    origin: job.item.origin,
  }))
  const all = await asResult(() => importSources(opened, reads))
  if (all.ok) {
    return new Map(
      wanted.map((outcome, at) => [outcome, { ok: true, value: all.value[at] as Source }]),
    )
  }
  // What the case file has would be there twice.
  if (wanted.length === 1 || all.error.kind === 'unprojected') {
    return new Map(wanted.map((outcome) => [outcome, all]))
  }
  const each = new Map<Outcome, Result<Source>>()
  for (const outcome of wanted) {
    for (const [saved, result] of await save(opened, [outcome])) each.set(saved, result)
  }
  return each
}

/** A file that failed after it was cancelled failed because it was cancelled. */
const refused = (
  job: ImportJob,
  failure: Failure,
  sha256: string | null,
  watcher: ImportWatcher,
  took: number,
) => ({
  end: () =>
    watcher.ended(
      job,
      job.cancelled ? null : refusedResult(job.item.name, failure.message, sha256, took),
    ),
})
