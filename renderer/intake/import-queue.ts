import { ask } from '../bridge/ask'
import type { OpenCase } from '../store/case-at-work'
import type { ImportItem } from './import-item'
import { ImportList } from './import-list'
import type { ImportJob } from './import-outcome'
import { importAll } from './import-pipeline'
import { type ImportResult, refusedResult } from './import-result'
import type { ImportEntry, ImportPhase, ImportState } from './import-state'
import { asResult } from './import-steps'
import { KeptItems } from './kept-items'
import { ReadingLanes } from './reading-lanes'
import { RemainingTime } from './remaining-time'

export interface ImportQueue {
  /** Puts files at the end of the queue; fulfilled when the queue has come to rest. */
  add(items: readonly ImportItem[]): Promise<void>
  /** Begins no further file; those at work are finished. */
  pause(): void
  resume(): void
  /** Turns down every file that is not yet being saved; what is being saved is saved whole. */
  cancel(): void
  /** Tries a refused or cancelled file again, at the end of the queue; without a key all of them. */
  retry(key?: number): Promise<void>
  /** Forgets the files of a queue at rest. */
  clear(): void
  /** The present snapshot; the same value until something changes. */
  getState(): ImportState
  /** The files in the order of the list, from one place up to another, as they are now. */
  rows(from: number, to: number): readonly ImportEntry[]
  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void
}

const unread =
  'Not imported: the case cannot be read just now. Lock it with F8 and unlock it: its working copy is made again from the case file.'

/** Airlocks that read at the same time: a second one where there is a core for it. */
const lanesHere = () => Math.min(2, globalThis.navigator?.hardwareConcurrency ?? 1)

/**
 * The way every file comes into a case, from the screen as from the command line.
 * @param onResult told what became of each file, in the order of the queue; cancelled ones are left out
 */
export function createImportQueue(
  opened: OpenCase,
  onResult: (result: ImportResult) => void = () => {},
): ImportQueue {
  const list = new ImportList()
  const kept = new KeptItems()
  const lanes = new ReadingLanes(lanesHere())
  const waiting: ImportJob[] = []
  const unfinished = new Set<ImportJob>()
  const listeners = new Set<() => void>()
  let clock = new RemainingTime()
  let running: Promise<void> | null = null
  let state: ImportState | null = null

  const changed = () => {
    state = null
    for (const listener of listeners) listener()
  }
  const workLeft = () => ({ files: unfinished.size, bytes: list.bytesLeft })
  const snapshot = (): ImportState => {
    const { counts, total, again } = list
    const done = total - unfinished.size
    const paused = lanes.held
    const remaining = paused || done === total ? null : clock.left(workLeft())
    return { counts, total, again, done, running: done < total, paused, remaining }
  }

  const reached = (job: ImportJob, phase: ImportPhase) => {
    list.step(job.key, phase)
    changed()
  }
  const end = (job: ImportJob, result: ImportResult | null) => {
    unfinished.delete(job)
    const phase = result?.status ?? 'cancelled'
    const again = (phase === 'refused' || phase === 'cancelled') && kept.keep(job)
    list.step(job.key, phase, result, again)
  }
  const ended = (job: ImportJob, result: ImportResult | null) => {
    end(job, result)
    if (result !== null) clock.done(job.item.size, workLeft(), performance.now())
    changed()
    if (result !== null) onResult(result)
  }

  const enqueue = (items: readonly ImportItem[], carrier: ImportJob | null): ImportJob[] => {
    const keys = list.add(items)
    const jobs = items.map((item, at) => ({
      key: keys[at] as number,
      item,
      unpacked: carrier?.unpacked ?? { members: 0, bytes: 0 },
      cancelled: false,
    }))
    for (const job of jobs) unfinished.add(job)
    changed()
    return jobs
  }
  const found = (carrier: ImportJob, items: readonly ImportItem[]) => enqueue(items, carrier)

  const resume = () => {
    lanes.release()
    changed()
  }
  const work = async () => {
    clock.work(performance.now())
    try {
      while (waiting.length > 0) await importAll(opened, waiting, lanes, { reached, ended, found })
    } catch (thrown) {
      // The case itself cannot be read: no file of the queue gets any further.
      waiting.length = 0
      for (const job of unfinished) ended(job, refusedResult(job.item.name, unread, null, 0))
      throw thrown
    } finally {
      running = null
      clock = new RemainingTime()
      if (lanes.held) resume()
      lanes.rest()
      void asResult(() => ask('airlock:rest'))
    }
  }
  const start = (jobs: readonly ImportJob[]) => {
    waiting.push(...jobs)
    running ??= work()
    return running
  }

  return {
    add: (items) => start(enqueue(items, null)),
    pause() {
      if (running === null) return
      lanes.hold()
      clock.rest(performance.now())
      changed()
    },
    resume() {
      if (running !== null) clock.work(performance.now())
      resume()
    },
    cancel() {
      const airlockAtWork = list.counts.extracting > 0
      for (const job of unfinished) job.cancelled = true
      for (const job of waiting.splice(0)) end(job, null)
      lanes.release()
      changed()
      // The airlock may have finished in the meantime; then there is nothing to cancel and nothing lost.
      if (airlockAtWork) void asResult(() => ask('airlock:cancel'))
    },
    async retry(key) {
      const jobs = kept.takeBack(key === undefined ? list.keysAgain() : [key])
      if (jobs.length === 0) return
      for (const job of jobs) {
        unfinished.add(job)
        list.step(job.key, 'waiting')
      }
      changed()
      await start(jobs)
    },
    clear() {
      // Asked of the files, not of the work: that ends a moment after its last file.
      if (unfinished.size > 0) return
      list.clear()
      kept.clear()
      changed()
    },
    getState: () => (state ??= snapshot()),
    rows: (from, to) => list.rows(from, to),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
