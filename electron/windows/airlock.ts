import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { Failure } from '../../shared/errors/result'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import { lockedDownPreferences } from './lock-down'
import { programFolders } from './program-folders'
import { SCHEME, serveFrom } from './scheme'

const TIME_CAP_MS = 20_000
const MEMORY_CAP_KIB = 1 << 20
const MEMORY_CHECK_MS = 250
/** A process that has nothing to do is ended after this long: no trace of a file stays in memory. */
const IDLE_MS = 10_000
/** Nor does one process see more files than this. */
const JOBS_PER_PROCESS = 50

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
  let stopJob: ((reason: CasebookError) => void) | null = null
  let idle: NodeJS.Timeout | undefined

  const end = () => {
    const ending = current
    current = null
    void ending?.then(({ window }) => window.destroy()).catch(() => {})
  }

  const runNow = async (job: AirlockJob): Promise<never> => {
    clearTimeout(idle)
    current ??= startProcess()
    const started = await current
    started.jobs += 1
    try {
      return await new Promise<never>((resolve, reject) => {
        stopJob = reject
        exchange(started, job, resolve, reject)
      })
    } catch (thrown) {
      // Whatever the file did to the process, the next file gets a new one. To ask for bytes again
      // is no fault of a file.
      if (failureOf(thrown).kind !== 'not-found') end()
      throw thrown
    } finally {
      stopJob = null
      if (started.jobs >= JOBS_PER_PROCESS) end()
      idle = setTimeout(end, IDLE_MS)
      idle.unref()
    }
  }

  return {
    run(job) {
      const born = generation
      const done = queue.then(() => {
        if (born !== generation) throw cancelled(job.name)
        return runNow(job)
      })
      queue = done.catch(() => {})
      return done
    },
    cancel() {
      generation += 1
      stopJob?.(cancelled('The file'))
    },
  }
}

/** Sends the job and waits for its answer, its time or its memory, whichever comes first. */
function exchange(
  { window, port }: AirlockProcess,
  job: AirlockJob,
  resolve: (value: never) => void,
  reject: (reason: CasebookError) => void,
): void {
  const finish = () => {
    clearTimeout(time)
    clearInterval(memory)
    window.webContents.removeListener('render-process-gone', gone)
  }
  const refuse = (why: string) => {
    finish()
    reject(new CasebookError('refused', `${job.name}: ${why} Nothing was imported.`))
  }
  const gone = () => refuse('the reader process ended on it.')
  const time = setTimeout(
    () => refuse(`reading took longer than ${TIME_CAP_MS / 1000} s and was stopped.`),
    TIME_CAP_MS,
  )
  const memory = setInterval(() => {
    const pid = window.webContents.getOSProcessId()
    const used =
      app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0
    if (used > MEMORY_CAP_KIB) refuse('reading needed more than 1 GB of memory and was stopped.')
  }, MEMORY_CHECK_MS)
  window.webContents.once('render-process-gone', gone)
  port.once(
    'message',
    ({ data }: { data: { ok: true; value: never } | { ok: false; error: Failure } }) => {
      finish()
      if (data.ok) resolve(data.value)
      else reject(new CasebookError(data.error.kind, data.error.message))
    },
  )
  port.postMessage(job)
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
  await window.loadURL(`${SCHEME}://airlock/airlock.html`)
  window.webContents.postMessage('airlock:port', null, [port2])
  await ready
  return { window, port: port1, jobs: 0 }
}

const cancelled = (name: string) =>
  new CasebookError('cancelled', `${name}: reading was cancelled.`)
