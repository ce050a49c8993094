import { ask } from '../bridge/ask'
import type { OpenCase } from '../store/case-at-work'
import type { ImportItem } from './import-item'
import { type ImportJob, importAll } from './import-pipeline'
import { type ImportResult, refusedResult } from './import-result'
import {
  emptyImport,
  type ImportPhase,
  type ImportState,
  withoutWaiting,
  withPhase,
  withWaiting,
} from './import-state'
import { asResult } from './import-steps'

export interface ImportQueue {
  /** Puts files at the end of the queue; fulfilled when the queue has come to rest. */
  add(items: readonly ImportItem[]): Promise<void>
  /** Turns down every file that is not yet being saved; what is being saved is saved whole. */
  cancel(): void
  /** The present snapshot; the same value until something changes. */
  getState(): ImportState
  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void
}

const unread =
  'Not imported: the case cannot be read just now. Lock it with F8 and unlock it: its working copy is made again from the case file.'

/**
 * The way every file comes into a case, from the screen as from the command line.
 * @param onResult told what became of each file, in the order of the queue; cancelled ones are left out
 */
export function createImportQueue(
  opened: OpenCase,
  onResult: (result: ImportResult) => void = () => {},
): ImportQueue {
  let state = emptyImport
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const waiting: ImportJob[] = []
  const unfinished = new Set<ImportJob>()

  const show = (next: ImportState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const reached = (job: ImportJob, phase: ImportPhase) => show(withPhase(state, job.key, phase))
  const ended = (job: ImportJob, result: ImportResult | null) => {
    unfinished.delete(job)
    show(withPhase(state, job.key, result?.status ?? 'cancelled', result))
    if (result !== null) onResult(result)
  }

  const enqueue = (items: readonly ImportItem[], carrier: ImportJob | null): ImportJob[] => {
    const jobs = items.map((item, index) => ({
      key: state.total + index + 1,
      item,
      unpacked: carrier?.unpacked ?? { members: 0, bytes: 0 },
      cancelled: false,
    }))
    for (const job of jobs) unfinished.add(job)
    show(withWaiting(state, items))
    return jobs
  }
  const found = (carrier: ImportJob, items: readonly ImportItem[]) => enqueue(items, carrier)

  const run = async () => {
    try {
      while (waiting.length > 0) await importAll(opened, waiting, { reached, ended, found })
    } catch (thrown) {
      // The case itself cannot be read: no file of the queue gets any further.
      waiting.length = 0
      for (const job of unfinished) ended(job, refusedResult(job.item.name, unread, null, 0))
      throw thrown
    } finally {
      running = null
      void asResult(() => ask('airlock:rest'))
    }
  }

  return {
    add(items) {
      waiting.push(...enqueue(items, null))
      running ??= run()
      return running
    },
    cancel() {
      const airlockAtWork = state.items.some(({ phase }) => phase === 'extracting')
      for (const job of unfinished) job.cancelled = true
      for (const job of waiting.splice(0)) unfinished.delete(job)
      show(withoutWaiting(state))
      // The airlock may have finished in the meantime; then there is nothing to cancel and nothing lost.
      if (airlockAtWork) void asResult(() => ask('airlock:cancel'))
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
