import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import type { FileInParts } from '../files/file-parts'
import { arrival, cancelled, type Exchange, exchange, type ReaderProcess } from './airlock-exchange'
import { hostilePreferences } from './lock-down'
import { SCHEME } from './pages'
import { programFolders } from './program-folders'
import { serveFrom } from './scheme'

/** A process that does not say in this time that it is ready is given up. */
const START_MS = 20_000
/** A process that has nothing to do is ended after this long: no trace of a file stays in memory. */
const IDLE_MS = 10_000
/** Nor does one process see more files than this. Fewer would cost a third of an import's time in new processes. */
const JOBS_PER_PROCESS = 500

/** A sandboxed window without store, keys or network that parses one file at a time. */
export interface Airlock {
  /**
   * @param content the job's file, where its bytes are to go before it in parts
   * @throws CasebookError `refused` with the reason, also when the file took too long, too much
   *   memory or gave too much; `not-found` when a page was asked for without bytes the process still holds;
   *   `cancelled` after {@link cancel}
   */
  run(job: AirlockJob, content?: FileInParts): Promise<never>
  /** Ends the process that reads now; waiting jobs fail with `cancelled` too. */
  cancel(): void
  /** The batch is over: once what waits is read, the process ends, and the next job gets a new one. */
  rest(): void
  /** Cancels, and no process is kept: what it read is not in memory any more. */
  end(): void
}

interface AirlockProcess {
  readonly window: BrowserWindow
  readonly reader: ReaderProcess
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
    void ending?.then(({ window }) => kill(window)).catch(() => {})
  }

  /** Waits for an answer, unless the job is cancelled meanwhile. */
  const unlessStopped = <T>({ answer, cancel: stop }: Exchange<T>): Promise<T> => {
    stopJob = stop
    return answer
  }

  /** Sends a file ahead of its job, the next part when the one before was taken. */
  const giveParts = async (
    reader: ReaderProcess,
    name: string,
    { size, parts }: FileInParts,
    born: number,
  ) => {
    const coming = parts[Symbol.asyncIterator]()
    for (let at = 0; ; ) {
      const { done, value: bytes } = await unlessStopped(arrival(coming.next(), name))
      if (born !== generation) throw cancelled(name)
      if (done) return
      await unlessStopped(exchange(reader, { kind: 'part', name, size, at, bytes }))
      at += bytes.length
    }
  }

  const runNow = async (
    job: AirlockJob,
    content: FileInParts | undefined,
    born: number,
  ): Promise<never> => {
    clearTimeout(idle)
    current ??= startProcess()
    try {
      const started = await current
      if (born !== generation) throw cancelled(job.name)
      started.jobs += 1
      if (content !== undefined) await giveParts(started.reader, job.name, content, born)
      const answer = (await unlessStopped(exchange(started.reader, job))) as never
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
    run(job, content) {
      const born = generation
      const done = queue.then(() => {
        if (born !== generation) throw cancelled(job.name)
        return runNow(job, content, born)
      })
      queue = done.catch(() => {})
      return done
    },
    cancel,
    rest() {
      queue = queue.then(end)
    },
    end() {
      cancel()
      end()
    },
  }
}

/** Ends a process at once, also one that is busy without end and answers nobody. */
export function kill(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  const pid = window.webContents.getOSProcessId()
  window.destroy()
  try {
    // 0 stands for no process at all, and to kill it would end our own.
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

function readerIn(window: BrowserWindow, port: MessagePortMain): ReaderProcess {
  const { webContents } = window
  return {
    post: (job) => port.postMessage(job),
    onAnswer(take) {
      const answered = ({ data }: { data: unknown }) => take(data)
      port.once('message', answered)
      return () => port.removeListener('message', answered)
    },
    onGone(take) {
      webContents.once('render-process-gone', take)
      return () => webContents.removeListener('render-process-gone', take)
    },
    memoryKib() {
      if (webContents.isDestroyed() || webContents.isCrashed()) return null
      const pid = webContents.getOSProcessId()
      return app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0
    },
  }
}

async function startProcess(): Promise<AirlockProcess> {
  // A session of its own that lives in memory: nothing of a file can stay behind.
  const own = session.fromPartition(`airlock-${randomUUID()}`)
  serveFrom(own, 'airlock', programFolders.airlock, programFolders.fonts)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...hostilePreferences(programFolders.airlockPreload), session: own },
  })
  const { port1, port2 } = new MessageChannelMain()
  const ready = new Promise<void>((resolve) => port1.once('message', () => resolve()))
  port1.start()
  try {
    await unlessGone(
      window,
      (async () => {
        await window.loadURL(`${SCHEME}://airlock/airlock.html`)
        window.webContents.postMessage('airlock:port', null, [port2])
        await ready
      })(),
    )
  } catch (thrown) {
    kill(window)
    throw thrown
  }
  return { window, reader: readerIn(window, port1), jobs: 0 }
}

/** A process that never says it is ready, or ends before it does, must not hold the queue. */
async function unlessGone({ webContents }: BrowserWindow, starting: Promise<void>): Promise<void> {
  let fail = () => {}
  const failed = new Promise<never>((_resolve, reject) => {
    fail = () => reject(new CasebookError('internal', 'The reader process did not start.'))
  })
  const time = setTimeout(fail, START_MS)
  webContents.once('render-process-gone', fail)
  try {
    await Promise.race([starting, failed])
  } finally {
    clearTimeout(time)
    webContents.removeListener('render-process-gone', fail)
  }
}
