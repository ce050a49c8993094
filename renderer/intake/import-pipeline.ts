import type { Failure } from '../../shared/errors/result'
import type { Extraction } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'
import type { OpenCase } from '../store/open-case'
import { importSource } from '../store/writes/import-source'
import type { ImportItem } from './import-item'
import { duplicateResult, type ImportResult, importedResult, refusedResult } from './import-result'
import type { ImportPhase } from './import-state'
import { asResult, extractText, type FileBytes, readBytes } from './import-steps'

/** One file on its way. Whoever holds it may set `cancelled` at any time. */
export interface ImportJob {
  readonly key: number
  readonly item: ImportItem
  cancelled: boolean
}

/** Told of each step. `ended` comes once for each job, in their order; `null` means cancelled. */
export interface ImportWatcher {
  reached(job: ImportJob, phase: ImportPhase): void
  ended(job: ImportJob, result: ImportResult | null): void
}

/** Files up to this size are read while the one before them is still at work. */
const READ_AHEAD_BYTES = 64 << 20

/** The last step of a file: saves it, or says why not. */
type Ending = () => Promise<void> | void

/**
 * Takes files off the front of `waiting` until it is empty: size gate, bytes, SHA-256, duplicate or
 * not, airlock, one commit. The airlock reads one file at a time; meanwhile the one before is saved
 * and the bytes of the one after are read. No file stops the others.
 */
export async function importAll(
  opened: OpenCase,
  waiting: ImportJob[],
  watcher: ImportWatcher,
): Promise<void> {
  const held = await sourcesByDigest(opened)
  let saving: Promise<void> | void = undefined
  for (let next = begin(waiting, watcher); next !== null; ) {
    const { job, read } = next
    const file = await read()
    next = begin(waiting, watcher)
    const end = file.ok
      ? await extract(opened, held, job, file.value, watcher)
      : refuse(job, file.error, null, watcher)
    await saving
    saving = end()
    if (next !== null) continue
    await saving
    next = begin(waiting, watcher)
  }
}

/** Takes the next file off the queue and begins to read it, unless it is large. */
function begin(waiting: ImportJob[], watcher: ImportWatcher) {
  const job = waiting.shift()
  if (job === undefined) return null
  const read = () => {
    watcher.reached(job, 'reading')
    return readBytes(job.item)
  }
  const early = job.item.size <= READ_AHEAD_BYTES ? read() : null
  return { job, read: () => early ?? read() }
}

type Held = Map<string, Promise<Source | null>>

async function sourcesByDigest(opened: OpenCase): Promise<Held> {
  const sources = await opened.database.sources.toArray()
  return new Map(sources.map((source) => [source.sha256, Promise.resolve(source)]))
}

async function extract(
  opened: OpenCase,
  held: Held,
  job: ImportJob,
  file: FileBytes,
  watcher: ImportWatcher,
): Promise<Ending> {
  const original = await held.get(file.sha256)
  if (original) return () => watcher.ended(job, duplicateResult(job.item.name, original))
  if (job.cancelled) return () => watcher.ended(job, null)
  watcher.reached(job, 'extracting')
  const extraction = await extractText(job.item.name, file.bytes)
  if (!extraction.ok) return refuse(job, extraction.error, file.sha256, watcher)
  return () => save(opened, held, job, file, extraction.value, watcher)
}

async function save(
  opened: OpenCase,
  held: Held,
  job: ImportJob,
  file: FileBytes,
  extraction: Extraction,
  watcher: ImportWatcher,
): Promise<void> {
  if (job.cancelled) return watcher.ended(job, null)
  watcher.reached(job, 'saving')
  const saving = asResult(() =>
    importSource(opened, { ...file, fileName: job.item.name, extraction }),
  )
  held.set(
    file.sha256,
    saving.then((saved) => (saved.ok ? saved.value : null)),
  )
  const saved = await saving
  if (!saved.ok) return refuse(job, saved.error, file.sha256, watcher)()
  watcher.ended(job, importedResult(job.item.name, saved.value, extraction))
}

/** A file that failed after it was cancelled failed because it was cancelled. */
const refuse =
  (job: ImportJob, failure: Failure, sha256: string | null, watcher: ImportWatcher) => (): void =>
    watcher.ended(job, job.cancelled ? null : refusedResult(job.item.name, failure.message, sha256))
