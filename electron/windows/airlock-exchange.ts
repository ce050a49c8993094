import { CasebookError } from '../../shared/errors/casebook-error'
import { refusal } from '../../shared/extract/refusal'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import { readingLimits } from '../../shared/text/reading-limits'
import { answerIn } from './airlock-answer'

const MOST_MS = readingLimits.milliseconds
const MOST_KIB = readingLimits.memoryBytes / 1024
/** A process that fills its memory as fast as it can gets some 300 MB further in this time. */
const MEMORY_CHECK_MS = 100

/** Words of one page are recognised because an analyst asks for them and can cancel it. */
const MOST_MS_TO_RECOGNISE = 60_000

/** Whoever hands a file over in parts, a disk or the window, may be gone: nothing waits for it for ever. */
const MOST_MS_FOR_PART = 20_000

/** A document of ours may have hundreds of pages, and is followed stroke by stroke. */
const MOST_MS_TO_JUDGE = 120_000
const judging: ReadonlySet<AirlockJob['kind']> = new Set(['finished', 'judge', 'judge-form'])

const ENDED = 'The reader process ended on it.'

/** The process that reads, as it is seen from outside. */
export interface ReaderProcess {
  post(job: AirlockJob): void
  /** Calls back once with the next message; answers how to stop. */
  onAnswer(take: (data: unknown) => void): () => void
  /** Calls back once when the process has ended by itself; answers how to stop. */
  onGone(take: () => void): () => void
  /** Memory it takes now, in KiB; `null` when it is not there any more. */
  memoryKib(): number | null
}

/** A job that was given, or something else that is waited for. */
export interface Exchange<T = unknown> {
  /**
   * The answer.
   * @throws CasebookError as the process answers; `refused` when it ended, took longer than 20 s (60 s to
   *   recognise the words of a page, 120 s to read a finished document) or more than 1 GB of memory, or answered with more than 256 MB;
   *   `cancelled` after `cancel`
   */
  readonly answer: Promise<T>
  readonly cancel: () => void
}

/**
 * Gives a process one job and watches it from outside until it answers: what a hostile file did to
 * the process cannot reach this. Whoever called ends the process after a failure.
 */
export function exchange(reader: ReaderProcess, job: AirlockJob): Exchange {
  const { promise, resolve, reject } = settlement<unknown>()
  const refuse = (why: string) => reject(refusal(job.name, why))
  const most = mostMs(job)
  const time = setTimeout(
    () => refuse(`Reading it took longer than ${most / 1000} s and was stopped.`),
    most,
  )
  const memory = setInterval(() => {
    const used = reader.memoryKib()
    if (used === null) refuse(ENDED)
    else if (used > MOST_KIB) refuse('Reading it took more than 1 GB of memory and was stopped.')
  }, MEMORY_CHECK_MS)
  const stopGone = reader.onGone(() => refuse(ENDED))
  const stopAnswer = reader.onAnswer((data) => {
    const answer = answerIn(data, job.name)
    if (answer.ok) resolve(answer.value)
    else reject(new CasebookError(answer.error.kind, answer.error.message))
  })
  reader.post(job)
  return {
    answer: promise.finally(() => {
      clearTimeout(time)
      clearInterval(memory)
      stopGone()
      stopAnswer()
    }),
    cancel: () => reject(cancelled(job.name)),
  }
}

/**
 * Waits for a part of a file: `refused` where it does not come within 20 s.
 * @param name the file's
 */
export function arrival<T>(part: Promise<T>, name: string): Exchange<T> {
  const { promise, resolve, reject } = settlement<T>()
  const time = setTimeout(
    () =>
      reject(
        refusal(
          name,
          `Its next part did not come within ${MOST_MS_FOR_PART / 1000} s. Import it again.`,
        ),
      ),
    MOST_MS_FOR_PART,
  )
  part.then(resolve, reject)
  return {
    answer: promise.finally(() => clearTimeout(time)),
    cancel: () => reject(cancelled(name)),
  }
}

/** What a job says that was given up. */
export const cancelled = (name: string) =>
  new CasebookError('cancelled', `${name}: reading was cancelled.`)

function mostMs({ kind }: AirlockJob): number {
  if (kind === 'recognise') return MOST_MS_TO_RECOGNISE
  return judging.has(kind) ? MOST_MS_TO_JUDGE : MOST_MS
}

function settlement<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil
    reject = fail
  })
  return { promise, resolve, reject }
}
