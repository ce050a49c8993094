import type { Result } from '../../shared/errors/result'
import type { PressPages } from '../../shared/ipc/press-channels'
import type { PressJob } from './job'
import { createPreviews } from './previews'
import { type Caps, type PressWorker, startWorker, type WorkerFiles } from './worker'

const documentCaps: Caps = { seconds: 120, megabytes: 2048 }
const spareMs = 30_000
/** What a hundred pages leave in the compiler's memory is not kept long; a few pages leave little. */
const wholesIdleMs = 30_000
const excerptsIdleMs = 300_000

export interface Press {
  /** The finished document, set in a process of its own that ends with the job. */
  pdf(job: PressJob): Promise<Result<Uint8Array>>
  /**
   * The same pages as pictures; `cancelled` when a newer preview took its place. An excerpt is set
   * beside the whole, in a process of its own: it must not wait for the hundred pages being set.
   */
  preview(job: PressJob): Promise<Result<PressPages>>
  /**
   * Starts the process of the next document ahead, so that it need not be waited for; it ends
   * after 30 s without use. A preview does the same, since a document often follows.
   */
  prepare(): void
  /** Ends the processes that are kept. */
  close(): void
}

/** The press as the main process uses it; no process starts before the first call. */
export function createPress(files: WorkerFiles): Press {
  // All pages are set while the analyst writes on.
  const wholes = createPreviews(() => startWorker(files, true), wholesIdleMs)
  const excerpts = createPreviews(() => startWorker(files), excerptsIdleMs)
  let spare: PressWorker | null = null
  let unused: NodeJS.Timeout | undefined

  const endSpare = () => {
    clearTimeout(unused)
    spare?.end()
    spare = null
  }
  const prepare = () => {
    clearTimeout(unused)
    if (!spare?.alive) {
      spare = startWorker(files)
      spare.rehearse()
    }
    unused = setTimeout(endSpare, spareMs).unref()
  }

  return {
    prepare,
    preview: async (job) => {
      if (job.excerpt !== undefined) return excerpts.preview(job)
      excerpts.prepare()
      const pages = await wholes.preview(job)
      if (pages.ok) prepare()
      return pages
    },
    pdf: async (job) => {
      const worker = spare?.alive ? spare : startWorker(files)
      if (worker === spare) spare = null
      try {
        return await worker.make('pdf', job, documentCaps)
      } finally {
        worker.end()
      }
    },
    close: () => {
      endSpare()
      wholes.close()
      excerpts.close()
    },
  }
}
