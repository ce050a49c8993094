import { failed, type Result } from '../../shared/errors/result'
import type { PressJob } from './job'
import type { Caps, PressWorker } from './worker'

const caps: Caps = { seconds: 20, megabytes: 1024 }
const idleMs = 30_000

export interface Previews {
  /** The pages of the job, or a failure `cancelled` when a newer job came before it was begun. */
  readonly preview: (job: PressJob) => Promise<Result<string[]>>
  readonly close: () => void
}

/**
 * Sets previews in one process that is kept while the analyst writes, since setting almost the same
 * document again is quick. Of the jobs that wait only the newest is set.
 */
export function createPreviews(startWorker: () => PressWorker): Previews {
  let worker: PressWorker | null = null
  let busy = false
  let waiting: { job: PressJob; answer: (result: Result<string[]>) => void } | null = null
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(idle)
    worker?.end()
    worker = null
  }

  const set = async (job: PressJob): Promise<Result<string[]>> => {
    busy = true
    clearTimeout(idle)
    if (!worker?.alive) worker = startWorker()
    const result = await worker.make('preview', job, caps)
    busy = false
    const next = waiting
    waiting = null
    if (next) void set(next.job).then(next.answer)
    else idle = setTimeout(close, idleMs).unref()
    return result
  }

  return {
    close,
    preview: (job) => {
      if (!busy) return set(job)
      waiting?.answer(failed('cancelled', 'A newer preview took the place of this one.'))
      return new Promise((answer) => {
        waiting = { job, answer }
      })
    },
  }
}
