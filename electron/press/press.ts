import type { Result } from '../../shared/errors/result'
import type { PressJob } from './job'
import { createPreviews } from './previews'
import { type Caps, type PressWorker, startWorker, type WorkerFiles } from './worker'

const documentCaps: Caps = { seconds: 120, megabytes: 2048 }
const spareMs = 30_000

export interface Press {
  /** The finished document, set in a process of its own that ends with the job. */
  pdf(job: PressJob): Promise<Result<Uint8Array>>
  /** The same pages as pictures, one SVG a page; `cancelled` when a newer preview took its place. */
  preview(job: PressJob): Promise<Result<string[]>>
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
  const previews = createPreviews(() => startWorker(files))
  let spare: PressWorker | null = null
  let unused: NodeJS.Timeout | undefined

  const endSpare = () => {
    clearTimeout(unused)
    spare?.end()
    spare = null
  }
  const prepare = () => {
    clearTimeout(unused)
    if (!spare?.alive) spare = startWorker(files)
    unused = setTimeout(endSpare, spareMs).unref()
  }

  return {
    prepare,
    preview: async (job) => {
      const pages = await previews.preview(job)
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
      previews.close()
    },
  }
}
