import type { Failure } from '../../shared/errors/result'
import type { Extraction } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'
import type { ImportItem } from './import-item'
import { type ImportResult, refusedResult } from './import-result'
import type { ImportPhase } from './import-state'
import type { FileBytes } from './import-steps'
import type { Unpacked } from './members'

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

/** A file whose text was read. */
export interface Extracted {
  readonly job: ImportJob
  readonly file: FileBytes
  readonly extraction: Extraction
  /** Time that reading took, in ms. */
  readonly took: number
}

/** A file whose bytes are a source already. */
export interface MetAgain {
  readonly job: ImportJob
  readonly original: Source
  readonly took: number
}

/** What became of a file: its text was read, it is here already, or it ends for a reason. */
export type Outcome = Extracted | MetAgain | { readonly end: () => void }

/** A file that failed after it was cancelled failed because it was cancelled. */
export const refused = (
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
