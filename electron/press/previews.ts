import { failed, type Result } from '../../shared/errors/result'
import type { PressPages } from '../../shared/ipc/press-channels'
import type { PressJob } from './job'
import type { Caps, PressWorker } from './worker'

const caps: Caps = { seconds: 60, megabytes: 2048 }

export interface Previews {
  /** The pages of the job, or a failure `cancelled` when a newer job came before it was begun. */
  readonly preview: (job: PressJob) => Promise<Result<PressPages>>
  /** Starts the process, so that the next preview need not wait for it. */
  readonly prepare: () => void
  readonly close: () => void
}

/**
 * Sets previews in one process that is kept while the analyst writes, since setting almost the same
 * document again is quick. Of the jobs that wait only the newest is set.
 * @param idleMs how long the process is kept without a job, in milliseconds
 */
export function createPreviews(startWorker: () => PressWorker, idleMs: number): Previews {
  let worker: PressWorker | null = null
  let busy = false
  let waiting: { job: PressJob; answer: (result: Result<PressPages>) => void } | null = null
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(idle)
    worker?.end()
    worker = null
  }

  const rest = () => {
    clearTimeout(idle)
    idle = setTimeout(close, idleMs).unref()
  }

  const set = async (job: PressJob): Promise<Result<PressPages>> => {
    busy = true
    clearTimeout(idle)
    if (!worker?.alive) worker = startWorker()
    const result = await worker.make('preview', job, caps)
    busy = false
    const next = waiting
    waiting = null
    if (next) void set(next.job).then(next.answer)
    else rest()
    return result
  }

  return {
    close,
    prepare: () => {
      if (busy) return
      if (!worker?.alive) worker = startWorker()
      rest()
    },
    preview: (job) => {
      if (!busy) return set(job)
      waiting?.answer(failed('cancelled', 'A newer preview took the place of this one.'))
      return new Promise((answer) => {
        waiting = { job, answer }
      })
    },
  }
}
