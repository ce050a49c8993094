import { constants, getPriority, setPriority } from 'node:os'
import { app, utilityProcess } from 'electron'
import { failed, type Result } from '../../shared/errors/result'
import type { PressJob } from './job'
import {
  type PressAnswer,
  type PressKind,
  type PressProducts,
  type PressRequest,
  REHEARSE,
} from './messages'

/** How much one job may take before its process is ended. */
export interface Caps {
  readonly seconds: number
  readonly megabytes: number
}

/** A press process as main sees it. It takes one job at a time. */
export interface PressWorker {
  /** Never rejects; after a failure other than the document's own, the process has ended. */
  make<K extends PressKind>(kind: K, job: PressJob, caps: Caps): Promise<Result<PressProducts[K]>>
  /** Makes ready for a first job that is yet to come. */
  rehearse(): void
  /** False once the process has ended. */
  readonly alive: boolean
  end(): void
}

export interface WorkerFiles {
  /** The built press-process.js. */
  readonly modulePath: string
  readonly templateFolder: string
  readonly fontFolder: string
}

const memoryCheckMs = 500

// Typst fetches packages when a template asks for one. Ours never do; were one to, the request would
// go to a port where nothing listens.
const nowhere = 'http://127.0.0.1:9'
const withoutNetwork = {
  HTTP_PROXY: nowhere,
  HTTPS_PROXY: nowhere,
  ALL_PROXY: nowhere,
  NO_PROXY: '',
}

/**
 * Starts a press process.
 * @param behind whether it lets window and other processes go first
 */
export function startWorker(
  { modulePath, templateFolder, fontFolder }: WorkerFiles,
  behind = false,
): PressWorker {
  const child = utilityProcess.fork(modulePath, [templateFolder, fontFolder], {
    serviceName: 'Casebook press',
    stdio: 'ignore',
    env: { ...process.env, ...withoutNetwork },
  })
  child.once('spawn', () => {
    if (behind && child.pid !== undefined) standBack(child.pid)
  })
  let alive = true
  let jobs = 0
  child.once('exit', () => {
    alive = false
  })
  const end = () => {
    alive = false
    child.kill()
  }

  const make = (request: PressRequest, caps: Caps) =>
    new Promise<PressAnswer['result']>((resolve) => {
      const finish = (result: PressAnswer['result']) => {
        clearTimeout(time)
        clearInterval(memory)
        child.off('message', answered)
        child.off('exit', gone)
        resolve(result)
      }
      const stop = (why: string) => {
        finish(failed('internal', `The briefing was not printed: ${why}`))
        end()
      }
      const answered = (answer: PressAnswer) => {
        if (answer.id === request.id) finish(answer.result)
      }
      const gone = (code: number) => stop(`the press ended with code ${code}.`)
      const time = setTimeout(
        () => stop(`it took longer than ${caps.seconds} s.`),
        caps.seconds * 1000,
      )
      const memory = setInterval(() => {
        if (residentMegabytes(child.pid) > caps.megabytes)
          stop(`it needed more than ${caps.megabytes} MB of memory.`)
      }, memoryCheckMs)
      child.on('message', answered)
      child.once('exit', gone)
      child.postMessage(request)
    })

  return {
    get alive() {
      return alive
    },
    end,
    rehearse: () => child.postMessage(REHEARSE),
    // The press answers a kind with its own product: see press-process.ts.
    make: (kind, job, caps) => make({ ...job, kind, id: ++jobs }, caps) as Promise<Result<never>>,
  }
}

/** At once, since threads are as nice as the one that starts them; never less nice than it was. */
function standBack(pid: number): void {
  try {
    setPriority(pid, Math.max(getPriority(pid), constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // It has ended already, or the system forbids it: it is as keen as the others then.
  }
}

function residentMegabytes(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((candidate) => candidate.pid === pid)
  return (metric?.memory.workingSetSize ?? 0) / 1024
}
