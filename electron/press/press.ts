import type { Result } from '../../shared/errors/result'
import type { PressJob } from './job'
import { createPreviews } from './previews'
import { type Caps, startWorker, type WorkerFiles } from './worker'

const documentCaps: Caps = { seconds: 120, megabytes: 2048 }

export interface Press {
  /** The finished document, set in a process of its own that ends with the job. */
  pdf(job: PressJob): Promise<Result<Uint8Array>>
  /** The same pages as pictures, one SVG a page; `cancelled` when a newer preview took its place. */
  preview(job: PressJob): Promise<Result<string[]>>
  /** Ends the processes that are kept. */
  close(): void
}

/** The press as the main process uses it; no process starts before the first job. */
export function createPress(files: WorkerFiles): Press {
  const previews = createPreviews(() => startWorker(files))
  return {
    preview: previews.preview,
    close: previews.close,
    pdf: async (job) => {
      const worker = startWorker(files)
      try {
        return await worker.make('pdf', job, documentCaps)
      } finally {
        worker.end()
      }
    },
  }
}
