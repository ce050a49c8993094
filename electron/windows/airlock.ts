import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { failed, ok, type Result } from '../../shared/errors/result'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import { lockedDownPreferences } from './lock-down'
import { SCHEME } from './pages'
import { programFolders } from './program-folders'
import { serveFrom } from './scheme'

const TIME_CAP_MS = 20_000
const MEMORY_CAP_KIB = 1 << 20
const MEMORY_CHECK_MS = 250
/** A process that has nothing to do is ended after this long: no trace of a file stays in memory. */
const IDLE_MS = 10_000
/** Nor does one process see more files than this. Fewer would cost a third of an import's time in new processes. */
const JOBS_PER_PROCESS = 500

/** A sandboxed window without store, keys or network that parses one file at a time. */
export interface Airlock {
  /**
   * @throws CasebookError `refused` with the reason, also when the file took too long or too much
   *   memory; `not-found` when a page was asked for without bytes the process still holds;
   *   `cancelled` after {@link cancel}
   */
  run(job: AirlockJob): Promise<never>
  /** Ends the process that reads now; waiting jobs fail with `cancelled` too. */
  cancel(): void
  /** The same, and no process is kept: what it read is not in memory any more. */
  end(): void
}

interface AirlockProcess {
  readonly window: BrowserWindow
  readonly port: MessagePortMain
  jobs: number
}

export function createAirlock(): Airlock {
  let current: Promise<AirlockProcess> | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let generation = 0
  let stopJob: (() => void) | null = null
  let idle: NodeJS.Timeout | undefined

  const cancel = () => {
    generation += 1
    stopJob?.()
  }

  const end = () => {
    const ending = current
    current = null
    void ending?.then(({ window }) => window.destroy()).catch(() => {})
  }

  const runNow = async (job: AirlockJob, born: number): Promise<never> => {
    clearTimeout(idle)
    current ??= startProcess()
    try {
      const started = await current
      if (born !== generation) throw cancelled(job.name)
      started.jobs += 1
      const answer = await new Promise<never>((resolve, reject) => {
        const finish = exchange(started, job, resolve, reject)
        stopJob = () => {
          finish()
          reject(cancelled(job.name))
        }
      })
      if (started.jobs >= JOBS_PER_PROCESS) end()
      return answer
    } catch (thrown) {
      // Whatever the file did to the process, the next file gets a new one. To ask for bytes again
      // is no fault of a file.
      if (failureOf(thrown).kind !== 'not-found') end()
      throw thrown
    } finally {
      stopJob = null
      idle = setTimeout(end, IDLE_MS)
      idle.unref()
    }
  }

  return {
    run(job) {
      const born = generation
      const done = queue.then(() => {
        if (born !== generation) throw cancelled(job.name)
        return runNow(job, born)
      })
      queue = done.catch(() => {})
      return done
    },
    cancel,
    end() {
      cancel()
      end()
    },
  }
}

/**
 * Sends the job and waits for its answer, its time or its memory, whichever comes first.
 * @returns ends the wait
 */
function exchange(
  { window, port }: AirlockProcess,
  job: AirlockJob,
  resolve: (value: never) => void,
  reject: (reason: CasebookError) => void,
): () => void {
  const { webContents } = window
  const finish = () => {
    clearTimeout(time)
    clearInterval(memory)
    webContents.removeListener('render-process-gone', gone)
    port.removeListener('message', answered)
  }
  const refuse = (why: string) => {
    finish()
    reject(new CasebookError('refused', `${job.name}: not imported. ${why}`))
  }
  const gone = () => refuse('The reader process ended on it.')
  const answered = ({ data }: { data: unknown }) => {
    finish()
    const answer = answerIn(data)
    if (answer.ok) resolve(answer.value as never)
    else reject(new CasebookError(answer.error.kind, answer.error.message))
  }
  const time = setTimeout(
    () => refuse(`Reading took longer than ${TIME_CAP_MS / 1000} s and was stopped.`),
    TIME_CAP_MS,
  )
  const memory = setInterval(() => {
    if (webContents.isDestroyed()) return refuse('Reading was ended with the program.')
    const pid = webContents.getOSProcessId()
    const used =
      app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0
    if (used > MEMORY_CAP_KIB) refuse('Reading needed more than 1 GB of memory and was stopped.')
  }, MEMORY_CHECK_MS)
  webContents.once('render-process-gone', gone)
  port.once('message', answered)
  port.postMessage(job)
  return finish
}

/** What the process says, which held hostile bytes: of any form. The window parses the value. */
function answerIn(data: unknown): Result<unknown> {
  const { ok: done, value, error } = (data ?? {}) as Record<string, unknown>
  if (done === true) return ok(value)
  const { kind, message } = (error ?? {}) as Record<string, unknown>
  return failed(
    kind === 'refused' || kind === 'not-found' ? kind : 'internal',
    typeof message === 'string' ? message.slice(0, 2000) : 'The reader process gave no answer.',
  )
}

async function startProcess(): Promise<AirlockProcess> {
  // A session of its own that lives in memory: nothing of a file can stay behind.
  const own = session.fromPartition(`airlock-${randomUUID()}`)
  serveFrom(own, 'airlock', programFolders.airlock, programFolders.fonts)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedDownPreferences(programFolders.airlockPreload), session: own },
  })
  const { port1, port2 } = new MessageChannelMain()
  const ready = new Promise<void>((resolve) => port1.once('message', () => resolve()))
  port1.start()
  try {
    await inTime(
      (async () => {
        await window.loadURL(`${SCHEME}://airlock/airlock.html`)
        window.webContents.postMessage('airlock:port', null, [port2])
        await ready
      })(),
    )
  } catch (thrown) {
    window.destroy()
    throw thrown
  }
  return { window, port: port1, jobs: 0 }
}

/** A process that never says it is ready must not hold the queue. */
async function inTime(starting: Promise<void>): Promise<void> {
  let time: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    time = setTimeout(
      () => reject(new CasebookError('internal', 'The reader process did not start.')),
      TIME_CAP_MS,
    )
  })
  try {
    await Promise.race([starting, late])
  } finally {
    clearTimeout(time)
  }
}

const cancelled = (name: string) =>
  new CasebookError('cancelled', `${name}: reading was cancelled.`)
