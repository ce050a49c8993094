import type { ImportJob } from './import-outcome'

/** Bytes of files from within others that are kept for another try; beyond that they are let go. */
const MOST_BYTES = 64 << 20

/**
 * Files that were refused or cancelled and may be tried again. A file on disk is read anew; one that
 * was found in another is there only for as long as its bytes are held.
 */
export class KeptItems {
  private readonly jobs = new Map<number, ImportJob>()
  private bytes = 0

  /** Keeps the file of a job, if it can be kept. */
  keep(job: ImportJob): boolean {
    const bytes = bytesOf(job)
    if (this.bytes + bytes > MOST_BYTES) return false
    this.bytes += bytes
    this.jobs.set(job.key, job)
    return true
  }

  /** New jobs for the files of these keys that are kept; they are kept no more. */
  takeBack(keys: readonly number[]): readonly ImportJob[] {
    return keys.flatMap((key) => {
      const job = this.jobs.get(key)
      if (job === undefined) return []
      this.jobs.delete(key)
      this.bytes -= bytesOf(job)
      return [{ ...job, cancelled: false }]
    })
  }

  clear(): void {
    this.jobs.clear()
    this.bytes = 0
  }
}

const bytesOf = ({ item }: ImportJob): number => (item.inMemory ? item.size : 0)
