import { isPacked } from '../../shared/extract/binary-signature'
import type { OpenCase } from '../store/case-at-work'
import { finish } from './finish-group'
import { HeldBytes } from './held-bytes'
import { type ImportJob, type ImportWatcher, type Outcome, refused } from './import-outcome'
import { extractText, type FileBytes } from './import-steps'
import { ReadAhead } from './read-ahead'
import type { ReadingLanes } from './reading-lanes'

/** Files handed to the airlocks ahead of the saving, so that none waits for its next one. */
const AHEAD = 24

/** All files in hand hold about this many bytes at most; a larger one is in hand alone. */
const IN_HAND_BYTES = 64 << 20

/** Files saved together hold about this many bytes: a group goes into the case file in one piece. */
const GROUP_BYTES = 4 << 20

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
